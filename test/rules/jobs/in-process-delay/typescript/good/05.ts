import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
export const soon = () => setTimeout(() => mailer.sendMail({ to: 'a' }), 500)