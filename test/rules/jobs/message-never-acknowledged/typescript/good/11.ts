import { Kafka } from 'kafkajs'
import { saveOrder } from './orders.js'
import { commitEachSecond } from './commits.js'

const consumer = new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] }).consumer({ groupId: 'orders' })
const context = { consumer, offsets: new Map<number, string>() }

commitEachSecond(context)

await consumer.run({
  autoCommit: false,
  eachMessage: async ({ partition, message }) => {
    await saveOrder(JSON.parse(message.value.toString()))
    context.offsets.set(partition, message.offset)
  },
})
