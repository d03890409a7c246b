import express from 'express'
import Stripe from 'stripe'
import { orders } from './store'

const stripe = new Stripe(process.env.STRIPE_KEY!, { timeout: 5000, maxNetworkRetries: 2 })
export const hooks = express.Router()
hooks.post('/webhooks/stripe', express.raw({ type: 'application/json' }), async (req, res) => {
  let event
  try {
    event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature']!, process.env.STRIPE_WEBHOOK_SECRET!)
  } catch {
    return res.sendStatus(400)
  }
  await orders.upsertPaid(event.id, event.data.object)
  res.sendStatus(200)
})
