import nodemailer from 'nodemailer'
import express from 'express'
import { smtp } from './config.js'
const mailer = nodemailer.createTransport(smtp)
express().post('/invite', async (req, res) => {
  await mailer.sendMail({ to: req.body.to, subject: 'Hello' })
  res.sendStatus(204)
})