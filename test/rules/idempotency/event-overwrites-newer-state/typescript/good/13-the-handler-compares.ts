import { Consumer } from 'sqs-consumer'
import { prisma } from './db.js'

export const app = Consumer.create({
  queueUrl: process.env.QUEUE_URL!,
  handleMessage: async (message) => {
    const event = JSON.parse(message.Body!)
    const shipment = await prisma.shipment.findUniqueOrThrow({ where: { id: event.shipmentId } })
    if (shipment.statusAt >= new Date(event.occurredAt)) return message
    await prisma.shipment.update({
      where: { id: event.shipmentId },
      data: { status: event.status, statusAt: new Date(event.occurredAt) },
    })
    return message
  },
})
app.start()
