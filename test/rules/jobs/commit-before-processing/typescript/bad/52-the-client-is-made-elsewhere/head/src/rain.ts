import { consumer } from './kafka.js'
import { store } from './gauges.js'

export const start = () =>
  consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, partition, message }) => {
      await consumer.commitOffsets([{ topic, partition, offset: String(Number(message.offset) + 1) }]) // <- finding
      await store(message.value)
    },
  })
