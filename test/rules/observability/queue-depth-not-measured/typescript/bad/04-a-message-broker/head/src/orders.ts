import { Kafka } from 'kafkajs'
import { store } from './store.js'
const consumer = new Kafka({ clientId: 'orders', brokers: ['kafka-1:9092'] }).consumer({ groupId: 'orders' })
export const run = async () => {
  await consumer.subscribe({ topic: 'orders' })
  await consumer.run({ eachMessage: async ({ message }) => store(message.value) }) // <- finding
}
