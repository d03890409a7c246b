import { Queue, Worker } from 'bullmq'
import axios from 'axios'
import { pool } from './db.js'

const connection = { host: process.env.REDIS_HOST }
const rates = axios.create({ baseURL: process.env.RATES_URL, timeout: 3000 })
export const sync = new Queue('sync', { connection, defaultJobOptions: { attempts: 3 } })

export const worker = new Worker(
  'sync',
  async (job) => {
    for (const currency of job.data.currencies as string[]) {
      const { data } = await rates.get(`/rates/${currency}`)
      await pool.query(
        'INSERT INTO rates (currency, rate) VALUES ($1, $2) ON CONFLICT (currency) DO UPDATE SET rate = EXCLUDED.rate',
        [currency, data.rate],
      )
    }
  },
  { connection },
)
