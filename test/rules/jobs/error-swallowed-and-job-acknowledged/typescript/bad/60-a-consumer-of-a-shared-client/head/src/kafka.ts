import { Kafka } from 'kafkajs'

export const kafka = new Kafka({ clientId: 'hives', brokers: ['kafka:9092'] })
