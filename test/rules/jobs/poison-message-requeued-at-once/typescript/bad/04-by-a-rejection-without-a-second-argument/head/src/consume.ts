import { connect } from 'amqplib'
import { bill } from './bill.js'
const channel = await (await connect('amqp://mq', { timeout: 5000 })).createChannel()
const onInvoice = async (message: { content: Buffer }) => {
  try {
    await bill(JSON.parse(message.content.toString()))
    channel.ack(message)
  } catch (error) {
    console.error('invoice failed', error)
    channel.reject(message) // <- finding
  }
}
await channel.consume('invoices', onInvoice)
