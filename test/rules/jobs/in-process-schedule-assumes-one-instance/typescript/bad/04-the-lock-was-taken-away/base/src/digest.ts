import cron from 'node-cron'
import nodemailer from 'nodemailer'
import { withLock } from './lock.js'
const mailer = nodemailer.createTransport({ host: 'mail' })
cron.schedule('0 8 * * *', async () => { await withLock('digest', () => mailer.sendMail({ to: 'all@example.com' })) })
