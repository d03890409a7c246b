import { Kafka } from 'kafkajs'
import { prisma } from './db.js'
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'stock' })
await consumer.run({ // <- finding
  eachMessage: async ({ message }) => {
    const move = JSON.parse(String(message.value))
    await prisma.stockMove.create({ data: { sku: move.sku, by: move.by } })
  },
})
