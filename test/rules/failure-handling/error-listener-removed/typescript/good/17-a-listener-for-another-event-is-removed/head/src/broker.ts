import amqp from 'amqplib'
import { log } from './log.js'

export async function connect() {
  const connection = await amqp.connect(process.env.AMQP_URL!)
  connection.on('error', (error) => log.error({ error }, 'broker'))
  return connection.createChannel()
}
