import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
await channel.consume('orders', async (message) => {
  try { await apply(message.content); channel.ack(message) } catch { channel.nack(message, false, !message.fields.redelivered) }
})