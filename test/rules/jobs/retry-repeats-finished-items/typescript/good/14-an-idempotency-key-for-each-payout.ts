import { Queue, Worker } from 'bullmq'
import Stripe from 'stripe'
import { pool } from './db.js'

const stripe = new Stripe(process.env.STRIPE_KEY!)
const connection = { host: process.env.REDIS_HOST }
export const payouts = new Queue('payouts', { connection, defaultJobOptions: { attempts: 3 } })

export const worker = new Worker(
  'payouts',
  async (job) => {
    const { rows } = await pool.query('SELECT id, account, cents FROM balances WHERE batch = $1', [job.data.batch])
    for (const row of rows) {
      await stripe.transfers.create(
        { amount: row.cents, currency: 'eur', destination: row.account },
        { idempotencyKey: `payout-${job.data.batch}-${row.id}` },
      )
    }
  },
  { connection },
)
