import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'
import { wasSent } from './deliveries.js'

const connection = { host: 'redis' }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const newsletters = new Queue('newsletters', { connection, defaultJobOptions: { attempts: 4 } })

new Worker(
  'newsletters',
  async (job) => {
    const readers = await prisma.reader.findMany({ where: { subscribed: true } })
    for (const reader of readers) {
      if (await wasSent(job.data.issue, reader.id)) continue
      await transport.sendMail({ to: reader.email, subject: 'News', headers: { 'X-Issue': job.data.issue } })
    }
  },
  { connection },
)
