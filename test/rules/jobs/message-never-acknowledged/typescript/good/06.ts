import { KafkaConsumer } from 'node-rdkafka'
import { saveOrder } from './orders.js'

const consumer = new KafkaConsumer({ 'group.id': 'orders', 'enable.auto.commit': true }, {})

consumer.on('data', (message) => saveOrder(JSON.parse(message.value.toString())))
