import express from 'express'
import Stripe from 'stripe'
import { orders } from './store'

const stripe = new Stripe(process.env.STRIPE_KEY!)
export const hooks = express.Router()
hooks.post('/webhooks/stripe', express.json(), async (req, res) => {
  const payload = JSON.stringify(req.body)
  const event = stripe.webhooks.constructEvent(payload, req.headers['stripe-signature']!, process.env.STRIPE_WEBHOOK_SECRET!) // <- finding
  await orders.upsertPaid(event.id, event.data.object)
  res.sendStatus(200)
})
