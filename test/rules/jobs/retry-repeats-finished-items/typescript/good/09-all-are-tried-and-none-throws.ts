import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'

const connection = { host: 'redis' }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const newsletters = new Queue('newsletters', { connection, defaultJobOptions: { attempts: 4 } })

new Worker(
  'newsletters',
  async () => {
    const readers = await prisma.reader.findMany({ where: { subscribed: true } })
    await Promise.allSettled(readers.map((reader) => transport.sendMail({ to: reader.email, subject: 'News' })))
  },
  { connection },
)
