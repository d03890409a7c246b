import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
setTimeout(() => mailer.sendMail({ to: 'a' }), 3_600_000)
