import express from 'express'
import { Kafka } from 'kafkajs'
import { handleOrder } from './orders.ts'

const app = express()
const kafka = new Kafka({ clientId: 'orders', brokers: ['kafka:9092'] })
const consumer = kafka.consumer({ groupId: 'orders' })

const start = async () => {
  await consumer.connect()
  await consumer.subscribe({ topic: 'orders' })
  await consumer.run({ eachMessage: async ({ message }) => handleOrder(message) })
  const server = app.listen(3000)
  process.on('SIGTERM', () => {
    void stop(server)
  })
}

const stop = async (server: { close: (done: () => void) => void }) => {
  setTimeout(() => process.exit(1), 20_000).unref()
  await consumer.disconnect()
  await new Promise<void>((resolve) => server.close(resolve))
  process.exit(0)
}

await start()
