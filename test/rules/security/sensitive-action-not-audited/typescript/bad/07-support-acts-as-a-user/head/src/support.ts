import express from 'express'
import { requireStaff } from './auth'
import { issueSession, users } from './store'

export const router = express.Router()
router.post('/support/impersonate/:userId', requireStaff, async (req, res) => { // <- finding
  const user = await users.find(req.params.userId)
  res.json({ token: await issueSession(user) })
})
