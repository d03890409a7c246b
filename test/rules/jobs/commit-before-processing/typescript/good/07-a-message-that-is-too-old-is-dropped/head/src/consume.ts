import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
await channel.consume('orders', async (message) => {
  const order = JSON.parse(message.content.toString())
  if (order.expires < Date.now()) return channel.ack(message)
  await apply(order)
  channel.ack(message)
})
