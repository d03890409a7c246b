import express from 'express'
import { mailer } from './mailer.js'
express().post('/invite', async (req, res) => {
  void mailer.sendMail({ to: req.body.to, subject: 'Hello' })
  mailer.sendMail({ to: req.body.owner, subject: 'Invited' }).catch(console.error)
  mailer.sendMail({ to: req.body.owner, subject: 'Invited' })
  res.sendStatus(204)
})
