import { Router } from 'express'
import { flags } from './flags.js'
import { accounts } from './accounts.js'
export const router = Router()
router.post('/accounts/:id/suspend', async (req, res) => {
  if (!req.user.isAdmin && flags.strictAdmin) return res.status(403).end() // <- finding
  await accounts.suspend(req.params.id)
  res.status(204).end()
})
