import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { pool } from './db.js'
import { log } from './log.js'

const connection = { host: process.env.REDIS_HOST }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const newsletters = new Queue('newsletters', { connection, defaultJobOptions: { attempts: 5 } })

export const worker = new Worker(
  'newsletters',
  async (job) => {
    const { rows } = await pool.query('SELECT email FROM subscribers WHERE active')
    for (const subscriber of rows) {
      try {
        await transport.sendMail({ to: subscriber.email, subject: 'Our news', text: job.data.issueId })
      } catch (error) {
        log.error({ error, email: subscriber.id }, 'newsletter not sent')
      }
    }
  },
  { connection },
)
