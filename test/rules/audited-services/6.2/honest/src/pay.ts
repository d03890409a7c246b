import Stripe from 'stripe'
import { app } from './main.js'

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, { timeout: 10_000 })
app.post('/orders/:id/pay', async (request, response) => {
  await stripe.charges.create({ amount: 100, currency: 'eur' }, { idempotencyKey: 'pay-' + request.params.id })
  response.sendStatus(201)
})
