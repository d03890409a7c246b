import { Queue, Worker, type Job } from 'bullmq'
import Stripe from 'stripe'
import { pool } from './db.js'

const stripe = new Stripe(process.env.STRIPE_KEY!)
const connection = { host: process.env.REDIS_HOST }

export const payoutQueue = new Queue('payouts', { connection, defaultJobOptions: { attempts: 3 } })

export class PayoutRunner {
  private async pay(account: string, cents: number) {
    return stripe.transfers.create({ amount: cents, currency: 'eur', destination: account })
  }

  async run(job: Job<{ batch: string }>) {
    const { rows: sellers } = await pool.query('SELECT account, cents FROM balances WHERE batch = $1', [job.data.batch])
    for (const seller of sellers) {
      await this.pay(seller.account, seller.cents) // <- finding
    }
  }
}

const runner = new PayoutRunner()
export const worker = new Worker('payouts', (job) => runner.run(job), { connection })
