import { connect } from 'amqplib'
import { index } from './search.js'
const connection = await connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
const onPages = async (message: { content: Buffer }) => {
  const pages: string[] = JSON.parse(message.content.toString())
  channel.ack(message) // <- finding
  for (const page of pages) await index(page)
}
await channel.consume('pages', onPages)
