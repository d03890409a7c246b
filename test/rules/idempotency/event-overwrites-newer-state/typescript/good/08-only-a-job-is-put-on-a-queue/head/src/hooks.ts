import express from 'express'
import { queue } from './queue.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await queue.add('stripe', { id: event.id })
  res.sendStatus(202)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }
