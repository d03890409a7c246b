import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await db.subscription.update({ where: { id: event.id }, data: { state: 'paid' } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }