import { Queue, Worker } from 'bullmq'
import Stripe from 'stripe'
import { prisma } from './db.js'

const connection = { host: 'redis' }
const stripe = new Stripe(process.env.STRIPE_KEY!)
export const payouts = new Queue('payouts', { connection, defaultJobOptions: { attempts: 5 } })

new Worker(
  'payouts',
  async (job) => {
    const hosts = await prisma.host.findMany({ where: { stays: { some: { week: job.data.week } } } })
    for (const host of hosts) {
      await stripe.transfers.create(
        { amount: host.dueCents, currency: 'eur', destination: host.account },
        { idempotencyKey: `payout-${job.data.week}-${host.id}` },
      )
    }
  },
  { connection },
)
