import { Kafka } from 'kafkajs'
import { store } from './store.js'
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' })
await consumer.run({ eachMessage: async ({ message }) => store(message) })
