import Stripe from 'stripe'
import { Worker } from 'bullmq'
const stripe = new Stripe('key')
export const worker = new Worker('charges', async (job) => {
  await stripe.charges.create({ amount: job.data.amount, currency: 'eur' }, { idempotencyKey: `charge-${Date.now()}` }) // <- finding
})