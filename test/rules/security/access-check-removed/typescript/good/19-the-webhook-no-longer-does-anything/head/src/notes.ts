import Stripe from 'stripe'
import express from 'express'
import { orders } from './orders.js'
const stripe = new Stripe(process.env.STRIPE_KEY!)
export const app = express()
app.post('/payments', express.raw({ type: 'application/json' }), async (req, res) => {
  res.sendStatus(200)
})
