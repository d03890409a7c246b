import express from 'express'
import { creditAccount } from './accounts.js'
import { verifySignature } from './sign.js'
const app = express()
app.post('/webhooks/billing', async (req, res) => {
  const event = verifySignature(req.body, req.header('x-signature'))
  if (event.type !== 'paid') return res.sendStatus(204)
  await creditAccount(event.accountId, event.credits)
  req.log.info({ eventId: event.id }, 'credited')
  res.sendStatus(204)
})
