import express from 'express'
import Stripe from 'stripe'
import { db } from './db.js'

const stripe = new Stripe(process.env.STRIPE_KEY ?? '')
const app = express()

app.post('/stripe/events', express.raw({ type: 'application/json' }), async (request, response) => {
  const event = stripe.webhooks.constructEvent(request.body, request.headers['stripe-signature'] ?? '', process.env.STRIPE_SECRET ?? '')
  const stored = await db.query('INSERT INTO gifts (event_id) VALUES ($1) ON CONFLICT DO NOTHING', [event.id])
  if (stored.rowCount === 1)
    await db.query('UPDATE clubs SET donated = donated + $1 WHERE id = $2', [event.data.object.amount, event.data.object.metadata.club])
  response.sendStatus(204)
})
