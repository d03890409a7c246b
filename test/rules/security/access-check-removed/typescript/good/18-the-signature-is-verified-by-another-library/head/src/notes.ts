import { Webhook } from 'svix'
import Stripe from 'stripe'
import express from 'express'
import { orders } from './orders.js'
const stripe = new Stripe(process.env.STRIPE_KEY!)
export const app = express()
app.post('/payments', express.raw({ type: 'application/json' }), async (req, res) => {
  const event: any = new Webhook(process.env.SVIX_SECRET!).verify(req.body, req.headers as Record<string, string>)
  await orders.markPaid(event.data.object.id)
  res.sendStatus(200)
})
