import { Router } from 'express'
import { accounts } from './accounts.js'
export const router = Router()
router.post('/accounts/:id/suspend', async (req, res) => {
  await accounts.suspend(req.params.id)
  res.status(204).end()
})
