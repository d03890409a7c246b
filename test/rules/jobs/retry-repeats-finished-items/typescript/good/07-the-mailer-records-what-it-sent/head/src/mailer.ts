import { Resend } from 'resend'
import { pool } from './db.js'

const resend = new Resend(process.env.RESEND_API_KEY)

export async function deliver(id: string, to: string): Promise<void> {
  const { rowCount } = await pool.query('INSERT INTO reminders (appointment_id) VALUES ($1) ON CONFLICT DO NOTHING', [id])
  if (rowCount === 0) return
  await resend.emails.send({ from: 'desk@clinic.example', to, subject: 'Reminder', text: 'See you tomorrow.' })
}
