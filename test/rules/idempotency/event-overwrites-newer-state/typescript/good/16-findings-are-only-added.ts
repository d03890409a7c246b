import { Consumer } from 'sqs-consumer'
import { ledger } from './ledger.js'

export const app = Consumer.create({
  queueUrl: process.env.QUEUE_URL!,
  handleMessage: async (message) => {
    const event = JSON.parse(message.Body!)
    await ledger.findings(event.shipmentId).save({ status: event.status, statusAt: new Date(event.occurredAt) })
    return message
  },
})
app.start()
