import express from 'express'
import { requireAdmin } from './auth'
import { auditLog } from './audit'
import { members } from './store'

export const router = express.Router()
router.post('/members', requireAdmin, async (req, res) => {
  const member = await members.create(req.body)
  await auditLog.record('member.created', { actor: req.user.id, member: member.id })
  res.status(201).json(member)
})
router.put('/members/:id/role', requireAdmin, async (req, res) => { // <- finding
  await members.update(req.params.id, { role: req.body.role })
  res.sendStatus(204)
})
