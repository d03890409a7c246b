import amqp from 'amqplib'
import { apply } from './apply.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
let open = true
process.on('SIGTERM', () => { open = false })
await channel.consume('orders', async (message) => {
  if (!open) {
    channel.nack(message)
    return
  }
  await apply(message.content)
  channel.ack(message)
})
