import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'

const connection = { host: 'redis' }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const newsletters = new Queue('newsletters', { connection, defaultJobOptions: { attempts: 4 } })

new Worker(
  'newsletters',
  async (job) => {
    const readers = await prisma.reader.findMany({ where: { subscribed: true, deliveries: { none: { issueId: job.data.issue } } } })
    for (const reader of readers) {
      await transport.sendMail({ to: reader.email, subject: job.data.title })
      await prisma.delivery.create({ data: { issueId: job.data.issue, readerId: reader.id } })
    }
  },
  { connection },
)
