import { Router } from 'express'
import { accounts } from './accounts.js'
import { adminsOnly } from './auth.js'
export const router = Router()
router.post('/accounts/:id/suspend', adminsOnly, async (req, res) => {
  await accounts.suspend(req.params.id)
  res.status(204).end()
})
