import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
export const withDeadline = (work: Promise<void>) =>
  Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), 120_000))])
export const send = (to: string) => mailer.sendMail({ to })
