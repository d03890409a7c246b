import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: 'mail' })
export const wait = async (ms: number) => { await new Promise((resolve) => setTimeout(resolve, 120_000)); await mailer.sendMail({ to: 'a' }) }