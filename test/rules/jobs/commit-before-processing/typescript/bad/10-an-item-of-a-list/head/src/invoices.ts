import { pool } from './db.js'
export async function sendInvoice(job: { id: string }) {
  await pool.query('UPDATE invoices SET sent_at = now() WHERE id = $1', [job.id])
}
