import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { pool } from './db.js'

const mailer = nodemailer.createTransport({ host: 'mail' })

cron.schedule('0 2 * * *', async () => {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query('SELECT id, email FROM reminders WHERE sent = false FOR UPDATE SKIP LOCKED')
    for (const row of rows) {
      await mailer.sendMail({ to: row.email, text: 'pay' })
      await client.query('UPDATE reminders SET sent = true WHERE id = $1', [row.id])
    }
    await client.query('COMMIT')
  } finally {
    client.release()
  }
})
