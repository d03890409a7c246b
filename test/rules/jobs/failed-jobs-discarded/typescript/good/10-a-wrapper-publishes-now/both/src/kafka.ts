import { Kafka } from 'kafkajs';

const kafka = new Kafka({ brokers: ['kafka:9092'] });
export const consumer = kafka.consumer({ groupId: 'orders' });
export const producer = kafka.producer();
