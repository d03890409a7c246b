import retry from 'async-retry'
import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: process.env.SMTP_HOST })
export const welcome = (to: string) =>
  retry(
    async () => {
      await mailer.sendMail({ to, subject: 'Welcome', text: 'Hello' }) // <- finding
    },
    { retries: 4 },
  )