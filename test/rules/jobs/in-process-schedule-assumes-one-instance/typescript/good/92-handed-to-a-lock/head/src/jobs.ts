import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { pool } from './db.js'
const mail = nodemailer.createTransport(process.env.SMTP_URL!)
async function onOne(name: string, work: () => Promise<void>) {
  const client = await pool.connect()
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtext($1)) AS got', [name])
    if (rows[0].got) await work()
  } finally {
    client.release()
  }
}
async function digest() {
  const { rows } = await pool.query('SELECT email FROM users WHERE digest')
  for (const { email } of rows) await mail.sendMail({ to: email, subject: 'Digest' })
}
cron.schedule('0 7 * * *', () => onOne('digest', digest))
