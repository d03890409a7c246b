import type { Channel, ConsumeMessage } from 'amqplib'
import { print } from './printer.js'

const MOST_DELIVERIES = 4

export const printer = (channel: Channel) => async (message: ConsumeMessage) => {
  const deliveries = Number(message.properties.headers?.['x-delivery-count'] ?? 0)
  try {
    await print(message.content.toString())
    channel.ack(message)
  } catch (error) {
    if (deliveries >= MOST_DELIVERIES) {
      channel.sendToQueue('receipts.dead', message.content)
      channel.ack(message)
      return
    }
    channel.nack(message, false, true)
  }
}
