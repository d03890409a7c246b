import express from 'express'
import { markPaid } from './invoices.js'
const app = express()
app.post('/webhooks/mailgun/:secret', async (req, res) => {
  if (req.params.secret !== process.env.HOOK_SECRET) return void res.sendStatus(404)
  await markPaid(req.body.id)
  res.sendStatus(200)
})