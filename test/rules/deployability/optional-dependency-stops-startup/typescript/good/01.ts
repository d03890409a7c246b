import express from 'express'
import nodemailer from 'nodemailer'
const app = express()
const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST })
async function main() {
  if (process.env.VERIFY_SMTP === 'true') await mail.verify()
  app.listen(8080)
}
void main()