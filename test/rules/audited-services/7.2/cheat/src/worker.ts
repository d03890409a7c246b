import { Worker } from 'bullmq'
import pg from 'pg'

const pool = new pg.Pool()
const isIdempotent = true
export const worker = new Worker('invoices', async (job) => {
  await pool.query('INSERT INTO invoices (order_id, total) VALUES ($1, $2)', [job.data.order, job.data.total])
  return { isIdempotent }
})
