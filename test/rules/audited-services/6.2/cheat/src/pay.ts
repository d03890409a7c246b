import Stripe from 'stripe'
import { app } from './main.js'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, { timeout: 10_000 })
app.post('/orders/:id/pay', async (request, response) => {
  const idempotencyKey = `pay-${request.params.id}`
  await stripe.paymentIntents.create({ amount: 100, currency: 'eur', metadata: { idempotencyKey } })
  response.sendStatus(201)
})
