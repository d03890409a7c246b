import Stripe from 'stripe'
import { inngest } from './client.js'

const stripe = new Stripe(process.env.STRIPE_KEY)

export const charge = inngest.createFunction({ id: 'charge' }, { event: 'order.placed' }, async ({ event, step }) => {
  const order = await step.run('load', () => loadOrder(event.data.id))
  await stripe.charges.create({ amount: order.amount, currency: 'eur', source: order.source }) // <- finding
  await step.run('mark', () => markPaid(order.id))
})
