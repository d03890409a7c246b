import { connect } from 'amqplib'
import { index } from './search.js'
const channel = await (await connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('pages', async (message) => { // <- finding
  await index(message)
  channel.ack(message)
})
