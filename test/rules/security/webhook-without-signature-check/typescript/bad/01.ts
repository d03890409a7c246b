import express from 'express'
import { markPaid } from './invoices.js'
const app = express()
app.post('/webhooks/stripe', express.json(), async (req, res) => { // <- finding
  if (req.body.type === 'invoice.paid') await markPaid(req.body.data.object.id)
  res.sendStatus(200)
})