import { Kafka, type EachMessagePayload } from 'kafkajs'
import { prisma } from './db.js'

const consumer = new Kafka({ clientId: 'audit', brokers: ['kafka:9092'] }).consumer({ groupId: 'audit' })

const store = async ({ message }: EachMessagePayload) => {
  const event = JSON.parse(message.value.toString())
  await prisma.audit.upsert({ where: { id: event.id }, create: event, update: {} })
}

await consumer.subscribe({ topic: 'audit' })
await consumer.run({ autoCommit: false, eachMessage: store }) // <- finding
