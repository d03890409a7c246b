import { parentPort } from 'node:worker_threads'
import { Kafka } from 'kafkajs'

const consumer = new Kafka({ brokers: ['kafka:9092'] }).consumer({ groupId: 'indexer' })
parentPort?.on('message', () => void consumer.disconnect())
await consumer.run({ eachMessage: async () => undefined })
