import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { pool } from './db.js'
import { connection } from './redis.js'

export const digests = new Queue('digests', { connection, defaultJobOptions: { attempts: 5 } })
const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST, connectionTimeout: 5_000 })

export const worker = new Worker(
  'digests',
  async (job) => {
    const { rows } = await pool.query('SELECT id, email FROM subscribers WHERE list_id = $1 AND last_digest < $2', [job.data.listId, job.data.week])
    for (const subscriber of rows) {
      await mail.sendMail({ to: subscriber.email, subject: 'Your week', text: 'Hello' })
      await pool.query('UPDATE subscribers SET last_digest = $2 WHERE id = $1', [subscriber.id, job.data.week])
    }
  },
  { connection },
)
