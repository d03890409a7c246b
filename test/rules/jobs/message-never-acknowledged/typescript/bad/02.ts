import Kafka from 'node-rdkafka'
import { saveOrder } from './orders.js'

const consumer = new Kafka.KafkaConsumer({ 'group.id': 'orders', 'metadata.broker.list': 'kafka:9092', 'enable.auto.commit': false }, {}) // <- finding

consumer.connect()
consumer.on('ready', () => {
  consumer.subscribe(['orders'])
  consumer.consume()
})
consumer.on('data', (message) => saveOrder(JSON.parse(message.value.toString())))
