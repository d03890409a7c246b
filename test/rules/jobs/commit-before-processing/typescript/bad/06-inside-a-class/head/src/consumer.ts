import { type Channel } from 'amqplib'
import { ledger } from './ledger.js'
export class Consumer {
  constructor(private readonly channel: Channel) {}
  async start() {
    await this.channel.consume('bookings', async (message) => {
      if (!message) return
      this.channel.ack(message) // <- finding
      await ledger.book(JSON.parse(message.content.toString()))
    })
  }
}
