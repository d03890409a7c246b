import { Router, raw } from 'express'
import Stripe from 'stripe'
import { settleInvoice } from './invoices.js'

const stripe = new Stripe(process.env.STRIPE_KEY ?? '')
export const billing = Router()

billing.post('/events', raw({ type: 'application/json' }), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, String(req.get('stripe-signature')), process.env.STRIPE_SECRET ?? '') // <- finding
  if (event.type === 'invoice.paid') await settleInvoice(event.data.object.id)
  res.sendStatus(200)
})
