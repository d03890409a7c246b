import { Queue, Worker } from 'bullmq'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'
import { log } from './log.js'

const connection = { host: 'redis' }
const transport = nodemailer.createTransport(process.env.SMTP_URL)
export const newsletters = new Queue('newsletters', { connection, defaultJobOptions: { attempts: 4 } })

new Worker(
  'newsletters',
  async () => {
    const readers = await prisma.reader.findMany({ where: { subscribed: true } })
    for (const reader of readers) {
      try {
        await transport.sendMail({ to: reader.email, subject: 'News' })
      } catch (err) {
        log.error({ err, reader: reader.id }, 'mail failed')
      }
    }
  },
  { connection },
)
