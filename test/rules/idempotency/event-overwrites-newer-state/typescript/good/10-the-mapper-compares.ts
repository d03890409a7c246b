import { Consumer } from 'sqs-consumer'
import { prisma } from './db.js'

export const app = Consumer.create({
  queueUrl: process.env.QUEUE_URL!,
  handleMessage: async (message) => {
    const event = JSON.parse(message.Body!)
    await prisma.shipment.updateMany({
      where: { id: event.shipmentId, statusAt: { lt: new Date(event.occurredAt) } },
      data: { status: event.status, statusAt: new Date(event.occurredAt) },
    })
    return message
  },
})
app.start()
