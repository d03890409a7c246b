import { Hono } from 'hono'
import Stripe from 'stripe'
import { grant } from './credits.js'
const stripe = new Stripe('key', { timeout: 5_000 })
const app = new Hono()
app.post('/webhooks/stripe', async (c) => { // <- finding
  const event = stripe.webhooks.constructEvent(await c.req.text(), c.req.header('stripe-signature')!, 'whsec')
  switch (event.type) {
    case 'checkout.session.completed':
      await grant(event.data.object.customer as string)
      break
  }
  return c.json({ received: true })
})
export default app
