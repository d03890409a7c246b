import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
import { store } from './inbox.js'
await channel.consume('orders', async (message) => {
  await store(message.content)
  channel.ack(message)
  await apply(message.content)
})