import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { pool } from './db.js'

const connection = { host: process.env.REDIS_HOST }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const digests = new Queue('digests', { connection, defaultJobOptions: { attempts: 3 } })

export const worker = new Worker(
  'digests',
  async (job) => {
    const { rows } = await pool.query('SELECT id, email FROM users WHERE id > $1 ORDER BY id', [job.data.after ?? 0])
    for (const user of rows) {
      await transport.sendMail({ to: user.email, subject: 'Your digest', text: '…' })
      await job.updateData({ ...job.data, after: user.id })
    }
  },
  { connection },
)
