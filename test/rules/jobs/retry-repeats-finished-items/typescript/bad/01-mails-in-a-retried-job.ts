import { Queue, Worker, type Job } from 'bullmq'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'

const connection = { host: 'redis' }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const newsletters = new Queue('newsletters', { connection, defaultJobOptions: { attempts: 4 } })

export const worker = new Worker(
  'newsletters',
  async (job: Job<{ issue: string }>) => {
    const issue = await prisma.issue.findUniqueOrThrow({ where: { id: job.data.issue } })
    const readers = await prisma.reader.findMany({ where: { subscribed: true } })
    for (const reader of readers) {
      await transport.sendMail({ to: reader.email, subject: issue.title, html: issue.html }) // <- finding
    }
    await prisma.issue.update({ where: { id: issue.id }, data: { sentAt: new Date() } })
  },
  { connection },
)
