import { Worker } from 'bullmq'
import { pool } from './db'
import { transport } from './mail'

export const worker = new Worker('receipts', async (job) => {
  const { rows } = await pool.query('SELECT email FROM receipts WHERE id = $1 AND sent_at IS NULL', [job.data.receiptId])
  for (const row of rows) await transport.sendMail({ to: row.email, subject: 'Your receipt' })
  await pool.query('UPDATE receipts SET sent_at = now() WHERE id = $1', [job.data.receiptId])
})
