import Stripe from 'stripe'
import express from 'express'
import { orders } from './orders.js'
const stripe = new Stripe(process.env.STRIPE_KEY!)
export const app = express()
app.post('/payments', express.json(), async (req, res) => {
  const event = req.body as Stripe.Event
  await orders.markPaid(event.data.object.id)
  res.sendStatus(200)
})
