import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await prisma.payment.create({ data: { chargeId: event.charge, amount: event.amount } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { charge: string; amount: number }
