import { kafka } from './kafka.js'
import { log } from './log.js'
import { weigh } from './scales.js'

const hives = kafka.consumer({ groupId: 'hives' })

export async function start(): Promise<void> {
  await hives.connect()
  await hives.subscribe({ topics: ['weights'] })
  await hives.run({
    eachMessage: async ({ message }) => {
      try {
        await weigh(message.value)
      } catch (error) { // <- finding
        log.error({ error }, 'hive not weighed')
      }
    },
  })
}
