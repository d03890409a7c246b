import { Router } from 'express'
import { finance } from './gate.js'
import { release } from './ledger.js'

export const payouts = Router()

payouts.post('/payouts/:id/release', finance, async (req, res) => {
  await release(req.params.id)
  res.sendStatus(204)
})
