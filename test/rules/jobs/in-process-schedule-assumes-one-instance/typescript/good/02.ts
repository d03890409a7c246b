import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { db } from './db.js'
const mailer = nodemailer.createTransport({ host: 'mail' })
cron.schedule('0 8 * * *', async () => {
  const [{ locked }] = await db.query('SELECT pg_try_advisory_lock(7) AS locked')
  if (locked) await mailer.sendMail({ to: 'all@example.com' })
})