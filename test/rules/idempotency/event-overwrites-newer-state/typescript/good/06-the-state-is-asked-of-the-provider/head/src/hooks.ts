import express from 'express'
import { prisma, stripe } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  const now = await stripe.subscriptions.retrieve(event.subscription)
  await prisma.subscription.update({ where: { id: now.id }, data: { state: now.status } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { subscription: string }
