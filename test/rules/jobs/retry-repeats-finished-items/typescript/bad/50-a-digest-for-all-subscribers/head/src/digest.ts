import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { pool } from './db.js'
import { connection } from './redis.js'
import { render } from './render.js'

export const digests = new Queue('digests', { connection, defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 2_000 } } })
const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST, connectionTimeout: 5_000, socketTimeout: 10_000 })

export const worker = new Worker(
  'digests',
  async (job) => {
    const { rows } = await pool.query('SELECT email, name FROM subscribers WHERE list_id = $1', [job.data.listId])
    for (const subscriber of rows) {
      await mail.sendMail({ to: subscriber.email, subject: 'Your week', html: render(subscriber.name) }) // <- finding
    }
  },
  { connection },
)
