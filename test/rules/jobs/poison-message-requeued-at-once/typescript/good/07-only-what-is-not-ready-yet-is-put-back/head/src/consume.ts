import amqp from 'amqplib'
import { apply, NotReady } from './apply.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('orders', async (message) => {
  try {
    await apply(message.content)
    channel.ack(message)
  } catch (error) {
    channel.nack(message, false, error instanceof NotReady)
  }
})
