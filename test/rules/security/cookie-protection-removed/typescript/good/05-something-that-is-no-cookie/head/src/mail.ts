import nodemailer from 'nodemailer'
export const mail = nodemailer.createTransport({
  host: 'mail',
})
