import express from 'express'
import nodemailer from 'nodemailer'
const mail = nodemailer.createTransport({ host: 'smtp.example.com' })
const app = express()
app.post('/settings/mail/test', async (req, res) => {
  await mail.verify()
  res.sendStatus(204)
})
app.listen(3000)
