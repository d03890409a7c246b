import { Kafka } from 'kafkajs'
import { saveOrder } from './orders.js'

export const consumer = new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] }).consumer({ groupId: 'orders' })

export const run = () =>
  consumer.run({ autoCommit: false, eachMessage: async ({ message }) => saveOrder(JSON.parse(message.value.toString())) })
