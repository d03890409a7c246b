import { Kafka } from 'kafkajs'
import { apply } from './apply.js'
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' })
await consumer.run({ eachMessage: async ({ message }) => apply(message) }) // <- finding
