import { Kafka } from 'kafkajs'
import { handleAndCommit } from './orders.js'

const consumer = new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] }).consumer({ groupId: 'orders' })

export const run = () =>
  consumer.run({ autoCommit: false, eachMessage: async (payload) => handleAndCommit(consumer, payload) })
