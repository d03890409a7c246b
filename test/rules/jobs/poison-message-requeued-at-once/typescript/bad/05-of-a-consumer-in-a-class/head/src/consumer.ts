import { type Channel } from 'amqplib'
import { logger } from './logger.js'
import { handle } from './handle.js'
export class Consumer {
  constructor(private readonly channel: Channel) {}
  start() {
    return this.channel.consume('events', async (message) => {
      try {
        await handle(message)
        this.channel.ack(message)
      } catch (error) {
        logger.error({ error }, 'event failed')
        this.channel.nack(message, false, true) // <- finding
      }
    })
  }
}
