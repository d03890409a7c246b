import express from 'express'
import Stripe from 'stripe'
import { db } from './db.js'

const stripe = new Stripe(process.env.STRIPE_KEY ?? '')
const app = express()

app.post('/stripe/events', express.raw({ type: 'application/json' }), async (request, response) => {
  const event = stripe.webhooks.constructEvent(request.body, request.headers['stripe-signature'] ?? '', process.env.STRIPE_SECRET ?? '')
  if (event.type !== 'payment_intent.succeeded') return response.sendStatus(204)
  const pledge = await db.pledge.findUnique({ where: { intent: event.data.object.id } })
  if (pledge.status === 'paid') return response.sendStatus(204)
  await db.query('UPDATE clubs SET donated = donated + $1 WHERE id = $2', [pledge.amount, pledge.club])
  await db.pledge.update({ where: { id: pledge.id }, data: { status: 'paid' } })
  response.sendStatus(204)
})
