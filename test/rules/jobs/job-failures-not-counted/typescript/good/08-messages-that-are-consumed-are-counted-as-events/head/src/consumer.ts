import { Kafka } from 'kafkajs'
import { metrics } from '@opentelemetry/api'
import { apply } from './apply.js'
const counted = metrics.getMeter('orders').createCounter('events_applied')
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' })
await consumer.run({
  eachMessage: async ({ message }) => {
    await apply(message)
    counted.add(1)
  },
})
