import express from 'express'
import { requireAdmin } from './auth'
import { auditLog } from './audit'
import { members } from './store'

export const router = express.Router()
router.put('/members/:id/role', requireAdmin, async (req, res) => {
  await members.update(req.params.id, { role: req.body.role })
  await auditLog.record('member.role', { actor: req.user.id, member: req.params.id, role: req.body.role })
  res.sendStatus(204)
})
