import express from 'express'
import { createMollieClient } from '@mollie/api-client'
import { markPaid } from './invoices.js'
const mollie = createMollieClient({ apiKey: process.env.KEY ?? '' })
const app = express()
app.post('/webhooks/mollie', async (req, res) => {
  const payment = await mollie.payments.get(req.body.id)
  if (payment.status === 'paid') await markPaid(payment.metadata.order)
  res.sendStatus(200)
})