import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'

const connection = { host: 'redis' }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const newsletters = new Queue('newsletters', { connection })

new Worker(
  'newsletters',
  async () => {
    const readers = await prisma.reader.findMany({ where: { subscribed: true } })
    for (const reader of readers) await transport.sendMail({ to: reader.email, subject: 'News' })
  },
  { connection },
)
