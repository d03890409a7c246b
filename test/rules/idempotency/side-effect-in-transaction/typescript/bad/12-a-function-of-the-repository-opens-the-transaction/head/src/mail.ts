import nodemailer from 'nodemailer'

const transport = nodemailer.createTransport(process.env.SMTP_URL)

export const notify = (to: string, text: string) => transport.sendMail({ to, subject: 'Your booking', text })
