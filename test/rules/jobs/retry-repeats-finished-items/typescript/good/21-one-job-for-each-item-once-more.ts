import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { pool } from './db.js'

const connection = { host: process.env.REDIS_HOST }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
const mails = new Queue('mails', { connection, defaultJobOptions: { attempts: 5 } })
export const issues = new Queue('issues', { connection, defaultJobOptions: { attempts: 5 } })

export const fanOut = new Worker(
  'issues',
  async (job) => {
    const { rows } = await pool.query('SELECT id, email FROM subscribers WHERE active')
    for (const s of rows) {
      await mails.add('mail', { email: s.email, issue: job.data.issue }, { jobId: `${job.data.issue}-${s.id}` })
    }
  },
  { connection },
)

export const sender = new Worker('mails', (job) => transport.sendMail({ to: job.data.email, text: job.data.issue }), { connection })
