import { Router } from 'express'
import { markPaid } from './invoices.js'
export const hooks = Router()
hooks.post('/webhooks/stripe', async (req, res) => {
  await markPaid(req.body.data.object.id)
  res.sendStatus(200)
})
