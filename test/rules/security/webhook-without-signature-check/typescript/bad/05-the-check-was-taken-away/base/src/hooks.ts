import express from 'express'
import Stripe from 'stripe'
const stripe = new Stripe(process.env.STRIPE_KEY ?? '')
export const router = express.Router()
router.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'] ?? '', process.env.STRIPE_SECRET ?? '') // <- finding
  await settle(event)
  res.sendStatus(200)
})
declare function settle(event: unknown): Promise<void>
