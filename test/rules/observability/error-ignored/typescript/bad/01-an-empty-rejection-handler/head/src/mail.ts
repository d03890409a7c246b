import express from 'express'
import { mailer } from './mailer'

const app = express()

app.post('/invites', (req, res) => {
  mailer.send({ to: req.body.to }).catch(() => {}) // <- finding
  res.sendStatus(202)
})

app.listen(3000)
