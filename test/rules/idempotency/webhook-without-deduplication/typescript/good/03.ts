import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await db.customer.upsert({ where: { id: event.id }, create: { id: event.id }, update: {} })
  await db.note.create({ data: { text: 'seen' } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }