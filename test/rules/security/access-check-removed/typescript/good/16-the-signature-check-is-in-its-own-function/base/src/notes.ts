import Stripe from 'stripe'
import express from 'express'
import { orders } from './orders.js'
const stripe = new Stripe(process.env.STRIPE_KEY!)
export const app = express()
app.post('/payments', express.raw({ type: 'application/json' }), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature')!, process.env.STRIPE_SECRET!)
  await orders.markPaid(event.data.object.id)
  res.sendStatus(200)
})
