import { Worker } from 'bullmq'
import { pool } from './db'
import { transport } from './mail'

export const worker = new Worker('receipts', async (job) => {
  const { rows } = await pool.query('SELECT sent_at, email FROM receipts WHERE id = $1', [job.data.receiptId])
  if (rows[0].sent_at) return // <- finding
  await transport.sendMail({ to: rows[0].email, subject: 'Your receipt' })
  await pool.query('UPDATE receipts SET sent_at = now() WHERE id = $1', [job.data.receiptId])
})
