import { Kafka } from 'kafkajs'
import { handlers } from './handlers.js'
const consumer = new Kafka({ brokers: ['kafka:9092'] }).consumer({ groupId: 'board' })
await consumer.connect()
await consumer.subscribe({ topics: Object.keys(handlers) })
await consumer.run({
  eachMessage: async ({ topic, message }) => {
    await handlers[topic](JSON.parse(message.value.toString()))
  },
})
