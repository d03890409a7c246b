import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
await channel.consume('orders', async (message) => {
  try {
    const order = JSON.parse(message.content.toString())
    channel.ack(message) // <- finding
    await apply(order)
  } catch (error) {
    console.error(error)
  }
})