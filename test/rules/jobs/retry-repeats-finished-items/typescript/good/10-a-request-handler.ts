import express from 'express'
import nodemailer from 'nodemailer'
import { prisma } from './db.js'

const transport = nodemailer.createTransport(process.env.SMTP_URL)
const app = express()

app.post('/newsletters', async (req, res) => {
  const readers = await prisma.reader.findMany({ where: { subscribed: true } })
  for (const reader of readers) await transport.sendMail({ to: reader.email, subject: req.body.title })
  res.sendStatus(204)
})
app.listen(8080)
