import express from 'express'
import Stripe from 'stripe'
const stripe = new Stripe(process.env.STRIPE_KEY!, { apiVersion: '2025-04-30.basil' })
const app = express()
app.post('/subscriptions', async (req, res) => {
  const subscription = await stripe.subscriptions.create({ // <- finding
    customer: req.body.customer,
    items: [{ price: 'price_1' }],
  })
  res.json({ id: subscription.id })
})
