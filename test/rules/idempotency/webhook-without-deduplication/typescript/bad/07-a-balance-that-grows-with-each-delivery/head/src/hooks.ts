import express from 'express'
import Stripe from 'stripe'
import { db } from './db.js'

const stripe = new Stripe(process.env.STRIPE_KEY ?? '')
const app = express()

app.post('/stripe/events', express.raw({ type: 'application/json' }), async (request, response) => {
  const event = stripe.webhooks.constructEvent(request.body, request.headers['stripe-signature'] ?? '', process.env.STRIPE_SECRET ?? '')
  if (event.type !== 'payment_intent.succeeded') {
    response.sendStatus(204)
    return
  }
  const intent = event.data.object
  await db.query('UPDATE clubs SET donated = donated + $1 WHERE id = $2', [intent.amount, intent.metadata.club]) // <- finding
  response.sendStatus(204)
})
