import { Queue, Worker } from 'bullmq'
import axios from 'axios'
import { pool } from './db.js'
import { connection } from './redis.js'

const bank = axios.create({ baseURL: process.env.BANK_URL, timeout: 8_000 })
export const payouts = new Queue('payouts', { connection })

export const schedule = (batchId: string) => payouts.add('batch', { batchId }, { attempts: 8, backoff: 60_000 })

export const worker = new Worker(
  'payouts',
  async (job) => {
    const { rows } = await pool.query('SELECT id, iban, cents FROM payouts WHERE batch_id = $1', [job.data.batchId])
    for (const payout of rows) {
      await bank.post('/transfers', { iban: payout.iban, cents: payout.cents }) // <- finding
    }
    await pool.query(`UPDATE payout_batches SET state = 'done' WHERE id = $1`, [job.data.batchId])
  },
  { connection },
)
