import { Router } from 'express'
import { chain } from './gate.js'
import { release } from './ledger.js'

export const payouts = Router()

payouts.post('/payouts/:id/release', chain, async (req, res) => {
  await release(req.params.id)
  res.sendStatus(204)
})
