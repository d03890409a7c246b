import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
export const sendReminder = async () => { await mailer.sendMail({ to: 'a' }) }
