import { Kafka } from 'kafkajs'
import { saveOrder } from './orders.js'

const consumer = new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] }).consumer({ groupId: 'orders' })

export const run = () =>
  consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch, resolveOffset, commitOffsetsIfNecessary }) => {
      for (const message of batch.messages) {
        await saveOrder(JSON.parse(message.value.toString()))
        resolveOffset(message.offset)
      }
      await commitOffsetsIfNecessary()
    },
  })
