import { Kafka } from 'kafkajs'
import { onOrder } from './on-order.js'
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' })
await consumer.run({ eachMessage: onOrder })
