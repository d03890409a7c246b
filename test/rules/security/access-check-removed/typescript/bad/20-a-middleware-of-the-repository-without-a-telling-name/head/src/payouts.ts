import { Router } from 'express'
import { release } from './ledger.js'

export const payouts = Router()

payouts.post('/payouts/:id/release', async (req, res) => {
  await release(req.params.id)
  res.sendStatus(204)
})
