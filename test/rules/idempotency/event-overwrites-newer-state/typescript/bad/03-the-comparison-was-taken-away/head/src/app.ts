import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => { // <- finding
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await prisma.subscription.updateMany({ where: { id: event.id }, data: { state: event.state } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string; state: string; created: number }
