import { Router } from 'express'
import { Accounts } from './accounts.js'
import { verifySignature } from './sign.js'
export const hooks = (accounts: Accounts) => {
  const r = Router()
  r.post('/webhooks/billing', async (req, res) => {
    const event = verifySignature(req.body, req.header('x-signature'))
    switch (event.type) {
      case 'topup':
        await accounts.credit(event.accountId, event.credits)
        break
    }
    res.sendStatus(204)
  })
  return r
}
