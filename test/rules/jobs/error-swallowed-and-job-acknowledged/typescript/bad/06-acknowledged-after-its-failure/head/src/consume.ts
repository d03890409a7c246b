import amqp from 'amqplib'
import { deliver } from './deliver.js'
import { logger } from './logger.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('mail', async (message) => {
  try {
    await deliver(message)
  } catch (error) {
    logger.error({ error }, 'mail lost')
  }
  channel.ack(message) // <- finding
})
