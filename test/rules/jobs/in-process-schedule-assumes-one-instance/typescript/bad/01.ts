import cron from 'node-cron'
import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
cron.schedule('0 8 * * *', async () => { // <- finding
  await mailer.sendMail({ to: 'all@example.com', subject: 'Digest' })
})