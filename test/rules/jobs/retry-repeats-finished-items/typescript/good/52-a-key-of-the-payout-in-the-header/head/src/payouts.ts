import { Queue, Worker } from 'bullmq'
import axios from 'axios'
import { pool } from './db.js'
import { connection } from './redis.js'

const bank = axios.create({ baseURL: process.env.BANK_URL, timeout: 8_000 })
export const payouts = new Queue('payouts', { connection, defaultJobOptions: { attempts: 8 } })

export const worker = new Worker(
  'payouts',
  async (job) => {
    const { rows } = await pool.query('SELECT id, iban, cents FROM payouts WHERE batch_id = $1', [job.data.batchId])
    for (const payout of rows) {
      await bank.post('/transfers', { iban: payout.iban, cents: payout.cents }, { headers: { 'Idempotency-Key': payout.id } })
    }
  },
  { connection },
)
