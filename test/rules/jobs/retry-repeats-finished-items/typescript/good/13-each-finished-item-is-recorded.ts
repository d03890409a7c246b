import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { pool } from './db.js'

const connection = { host: process.env.REDIS_HOST }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const newsletters = new Queue('newsletters', { connection, defaultJobOptions: { attempts: 5 } })

export const worker = new Worker(
  'newsletters',
  async (job) => {
    const { rows } = await pool.query(
      'SELECT s.id, s.email FROM subscribers s WHERE NOT EXISTS (SELECT 1 FROM sent WHERE sent.issue = $1 AND sent.subscriber = s.id)',
      [job.data.issueId],
    )
    for (const subscriber of rows) {
      await transport.sendMail({ to: subscriber.email, subject: 'Our news', text: job.data.issueId })
      await pool.query('INSERT INTO sent (issue, subscriber) VALUES ($1, $2)', [job.data.issueId, subscriber.id])
    }
  },
  { connection },
)
