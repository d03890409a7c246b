import Kafka from 'node-rdkafka'
import { saveOrder } from './orders.js'

const consumer = new Kafka.KafkaConsumer({ 'group.id': 'orders', 'enable.auto.commit': false }, {})

consumer.on('data', async (message) => {
  await saveOrder(JSON.parse(message.value.toString()))
  consumer.commitMessage(message)
})
