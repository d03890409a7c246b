import { context, propagation } from '@opentelemetry/api'
import amqp from 'amqplib'

const connection = await amqp.connect(process.env.AMQP_URL!)
const channel = await connection.createChannel()

export const put = (order: unknown) => {
  const headers = {}
  propagation.inject(context.active(), headers)
  channel.sendToQueue('orders', Buffer.from(JSON.stringify(order)), { headers })
}
