import amqp from 'amqplib'
import { deliver, isGone } from './deliver.js'
import { logger } from './logger.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('mail', async (message) => {
  try {
    await deliver(message)
  } catch (error) {
    if (!isGone(error)) throw error
    logger.info('the recipient is gone')
  }
  channel.ack(message)
})
