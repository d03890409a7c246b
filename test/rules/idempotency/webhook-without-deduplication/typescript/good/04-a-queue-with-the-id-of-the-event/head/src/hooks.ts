import express from 'express'
import { queue } from './queue.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await queue.add('event', event, { jobId: event.id })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }
