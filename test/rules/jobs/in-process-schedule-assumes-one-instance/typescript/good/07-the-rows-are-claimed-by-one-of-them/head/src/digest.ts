import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'
const mailer = nodemailer.createTransport({ host: 'mail' })
cron.schedule('*/5 * * * *', async () => {
  const { count } = await prisma.digest.updateMany({ where: { id: 'today', state: 'due' }, data: { state: 'sending' } })
  if (count === 1) await mailer.sendMail({ to: 'all@example.com' })
})
