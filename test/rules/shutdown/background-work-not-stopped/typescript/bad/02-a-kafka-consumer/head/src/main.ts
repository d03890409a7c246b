import express from 'express'
import { Kafka } from 'kafkajs'
import { handleOrder } from './orders.ts'

const app = express()
const kafka = new Kafka({ clientId: 'orders', brokers: ['kafka:9092'] })
const consumer = kafka.consumer({ groupId: 'orders' }) // <- finding

const start = async () => {
  await consumer.connect()
  await consumer.subscribe({ topic: 'orders' })
  await consumer.run({ eachMessage: async ({ message }) => handleOrder(message) })
  const server = app.listen(3000)
  process.on('SIGTERM', () => {
    server.close(() => process.exit(0))
  })
}

await start()
