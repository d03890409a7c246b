import nodemailer from 'nodemailer'
import express from 'express'
const mailer = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: 587 })
express().post('/invite', async (req, res) => {
  await mailer.sendMail({ to: req.body.to, subject: 'Hello' }) // <- finding
  res.sendStatus(204)
})