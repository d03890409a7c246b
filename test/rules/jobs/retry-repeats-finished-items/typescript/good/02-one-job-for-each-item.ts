import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'

const connection = { host: 'redis' }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
const defaultJobOptions = { attempts: 4 }
export const newsletters = new Queue('newsletters', { connection, defaultJobOptions })
export const mails = new Queue('mails', { connection, defaultJobOptions })

new Worker(
  'newsletters',
  async (job) => {
    const readers = await prisma.reader.findMany({ where: { subscribed: true } })
    for (const reader of readers) await mails.add('mail', { to: reader.email }, { jobId: `${job.data.issue}-${reader.id}` })
  },
  { connection },
)
new Worker('mails', async (job) => transport.sendMail({ to: job.data.to, subject: 'News' }), { connection })
