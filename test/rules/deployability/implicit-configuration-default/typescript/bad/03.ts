import { Kafka } from 'kafkajs'
export const kafka = new Kafka({ clientId: 'orders', brokers: [process.env.KAFKA_BROKER ?? 'kafka:9092'] }) // <- finding