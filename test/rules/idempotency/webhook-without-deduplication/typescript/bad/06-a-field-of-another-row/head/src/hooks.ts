import express from 'express'
import { db } from './db.js'
import { verifyWebhook } from './verify.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => { // <- finding
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  const { blocked } = await db.user.findUnique({ where: { email: event.email } })
  if (blocked) return res.sendStatus(200)
  await db.payment.create({ data: { amount: event.amount } })
  res.sendStatus(200)
})
