import { Kafka } from 'kafkajs'
import { saveOrder } from './orders.js'

const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] })
const consumer = kafka.consumer({ groupId: 'orders' })

export const run = async () => {
  await consumer.connect()
  await consumer.subscribe({ topic: 'orders' })
  await consumer.run({
    autoCommit: false, // <- finding
    eachMessage: async ({ message }) => {
      await saveOrder(JSON.parse(message.value.toString()))
    },
  })
}
