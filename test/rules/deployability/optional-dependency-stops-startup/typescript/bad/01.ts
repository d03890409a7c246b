import express from 'express'
import nodemailer from 'nodemailer'
const app = express()
const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST })
async function main() {
  if (process.env.SMTP_HOST) {
    await mail.verify() // <- finding
  }
  app.listen(8080)
}
void main()