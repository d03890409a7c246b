import { Kafka } from 'kafkajs'
export const producer = new Kafka({ brokers: ['k'] }).producer()
