import type { Channel, ConsumeMessage } from 'amqplib'
import { print } from './printer.js'

export const printer = (channel: Channel) => async (message: ConsumeMessage) => {
  try {
    await print(message.content.toString())
    channel.ack(message)
  } catch (error) {
    channel.nack(message, false, true)
  }
}
