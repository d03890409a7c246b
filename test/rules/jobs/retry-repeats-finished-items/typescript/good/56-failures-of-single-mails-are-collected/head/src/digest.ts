import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { pool } from './db.js'
import { connection } from './redis.js'
import { log } from './log.js'

export const digests = new Queue('digests', { connection, defaultJobOptions: { attempts: 5 } })
const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST, connectionTimeout: 5_000 })

export const worker = new Worker(
  'digests',
  async (job) => {
    const { rows } = await pool.query('SELECT id, email FROM subscribers WHERE list_id = $1', [job.data.listId])
    for (const subscriber of rows) {
      try {
        await mail.sendMail({ to: subscriber.email, subject: 'Your week', text: 'Hello' })
      } catch (err) {
        log.error({ err, subscriber: subscriber.id }, 'digest not sent')
      }
    }
  },
  { connection },
)
