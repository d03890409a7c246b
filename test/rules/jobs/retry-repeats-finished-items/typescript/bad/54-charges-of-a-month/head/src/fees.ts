import { Queue, Worker } from 'bullmq'
import Stripe from 'stripe'
import { accounts } from './accounts.js'
import { connection } from './redis.js'

const stripe = new Stripe(process.env.STRIPE_KEY ?? '', { timeout: 10_000 })
export const fees = new Queue('fees', { connection, defaultJobOptions: { attempts: 4, backoff: { type: 'fixed', delay: 30_000 } } })

export const worker = new Worker(
  'fees',
  async (job) => {
    const due = await accounts.dueIn(job.data.month)
    for (const account of due) {
      await stripe.paymentIntents.create({ amount: account.feeCents, currency: 'eur', customer: account.customer, confirm: true }) // <- finding
    }
  },
  { connection },
)
