import { randomUUID } from 'node:crypto'
import { Kafka } from 'kafkajs'
import { applySetting } from './settings.js'

// Each instance reads all settings when it starts, and keeps up from there.
const consumer = new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] }).consumer({ groupId: `settings-${randomUUID()}` })

await consumer.subscribe({ topic: 'settings', fromBeginning: true })
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ message }) => {
    await applySetting(message.key.toString(), message.value)
  },
})
