import { Kafka } from 'kafkajs'

export const consumer = new Kafka({ brokers: [process.env.BROKER!] }).consumer({ groupId: 'trips' })
