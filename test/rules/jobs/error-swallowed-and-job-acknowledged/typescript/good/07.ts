import amqp from 'amqplib'
import { deliver } from './deliver.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('mail', async (message) => {
  try { await deliver(message); channel.ack(message) } catch (error) { console.error(error); channel.nack(message, false, false) }
})