import nodemailer from 'nodemailer'
export const mailer = nodemailer.createTransport({ host: 'mail' })
export const prepare = (to: string) => () => mailer.sendMail({ to })
