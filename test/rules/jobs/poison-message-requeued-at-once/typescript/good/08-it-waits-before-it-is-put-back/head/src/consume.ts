import amqp from 'amqplib'
import { setTimeout as pause } from 'node:timers/promises'
import { apply } from './apply.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('orders', async (message) => {
  try {
    await apply(message.content)
    channel.ack(message)
  } catch {
    await pause(5_000)
    channel.nack(message)
  }
})
