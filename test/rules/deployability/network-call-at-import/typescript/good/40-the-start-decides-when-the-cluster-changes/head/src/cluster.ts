import { Kafka } from 'kafkajs'

export const cluster = new Kafka({ clientId: 'meters', brokers: [process.env.BROKER ?? 'kafka:9092'] })
