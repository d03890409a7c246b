import { Kafka } from 'kafkajs'

export const kafka = new Kafka({
  clientId: 'intake',
  brokers: ['kafka-0.kafka.production.svc:9092'], // <- finding
})
