import { Kafka } from 'kafkajs'
import { saveOrder } from './orders.js'

const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] })
const consumer = kafka.consumer({ groupId: 'orders' })

export const run = async () => {
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, partition, message }) => {
      await saveOrder(JSON.parse(message.value.toString()))
      await consumer.commitOffsets([{ topic, partition, offset: (Number(message.offset) + 1).toString() }])
    },
  })
}
