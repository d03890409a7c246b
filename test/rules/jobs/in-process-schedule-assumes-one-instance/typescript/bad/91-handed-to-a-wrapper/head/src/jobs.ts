import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { pool } from './db.js'
const mail = nodemailer.createTransport(process.env.SMTP_URL!)
const timed = async (name: string, work: () => Promise<void>) => { console.time(name); await work(); console.timeEnd(name) }
async function digest() {
  const { rows } = await pool.query('SELECT email FROM users WHERE digest')
  for (const { email } of rows) await mail.sendMail({ to: email, subject: 'Digest' })
}
cron.schedule('0 7 * * *', () => timed('digest', digest)) // <- finding
