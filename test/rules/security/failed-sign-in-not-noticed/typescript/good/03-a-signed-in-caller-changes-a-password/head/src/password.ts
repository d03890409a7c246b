import bcrypt from 'bcrypt'
import express from 'express'
import { requireUser } from './auth'
import { users } from './store'

export const router = express.Router()
router.post('/me/password', requireUser, async (req, res) => {
  if (!(await bcrypt.compare(req.body.current, req.user.passwordHash))) return res.status(400).json({ error: 'wrong password' })
  await users.setPassword(req.user.id, await bcrypt.hash(req.body.next, 12))
  res.sendStatus(204)
})
