import { Kafka } from 'kafkajs'
import { current } from './current.js'
import { store } from './store.js'

const consumer = new Kafka({ brokers: ['kafka:9092'] }).consumer({ groupId: 'meters' })

export async function start(): Promise<void> {
  await consumer.subscribe({ topics: ['readings'] })
  await consumer.run({ eachMessage: take })
}

async function take({ message }: { message: { value: Buffer; headers: Record<string, string> } }): Promise<void> {
  const correlationId = message.headers['x-correlation-id'] ?? ''
  current.enterWith({ correlationId })
  if (message.value.length > 0) await store(message.value)
}
