import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { accounts } from './accounts.js'
import { connection } from './redis.js'

const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST, connectionTimeout: 5_000 })
export const fees = new Queue('fees', { connection, defaultJobOptions: { attempts: 1 } })

export const worker = new Worker(
  'fees',
  async (job) => {
    const due = await accounts.dueIn(job.data.month)
    for (const account of due) {
      await mail.sendMail({ to: account.email, subject: 'Your fee', text: 'Due' })
    }
  },
  { connection },
)
