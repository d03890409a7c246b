import { Router } from 'express'
import { credit, claim } from './accounts.js'
import { verifySignature } from './sign.js'
export const r = Router()
r.post('/webhooks/billing', async (req, res) => {
  const event = verifySignature(req.body, req.header('x-signature'))
  if (!(await claim(event.id))) return res.sendStatus(204)
  await credit(event.accountId, event.credits)
  res.sendStatus(204)
})
