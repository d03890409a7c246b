import { Router, json } from 'express'
import { settleInvoice } from './invoices.js'

export const billing = Router()

billing.post('/events', json(), async (req, res) => {
  const event = req.body
  if (event.type === 'invoice.paid') await settleInvoice(event.data.object.id)
  res.sendStatus(200)
})
