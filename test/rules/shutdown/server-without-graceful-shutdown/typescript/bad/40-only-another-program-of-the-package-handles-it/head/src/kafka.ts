import { Kafka } from 'kafkajs'

export const kafka = new Kafka({ clientId: 'search', brokers: ['kafka:9092'] })
