import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await db.processedEvent.create({ data: { eventId: event.id } })
  await db.payment.create({ data: { amount: event.amount } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string; amount: number }