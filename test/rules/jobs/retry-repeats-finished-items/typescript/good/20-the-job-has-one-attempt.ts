import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { pool } from './db.js'

const connection = { host: process.env.REDIS_HOST }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const campaigns = new Queue('campaigns', { connection, defaultJobOptions: { attempts: 1 } })

export const worker = new Worker(
  'campaigns',
  async () => {
    const { rows } = await pool.query('SELECT email FROM leads')
    for (const lead of rows) await transport.sendMail({ to: lead.email, subject: 'Offer', text: '…' })
  },
  { connection, maxStalledCount: 0 },
)
