import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
export const remindLater = (to: string) => {
  setTimeout(() => mailer.sendMail({ to, subject: 'Reminder' }), 24 * 60 * 60 * 1000) // <- finding
}