import cron from 'node-cron'
import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
if (process.env.RUN_CRON === 'true') cron.schedule('0 8 * * *', () => mailer.sendMail({ to: 'all@example.com' }))