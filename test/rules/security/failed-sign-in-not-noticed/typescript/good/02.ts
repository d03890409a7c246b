import bcrypt from 'bcrypt'
import express from 'express'
import rateLimit from 'express-rate-limit'
import { users } from './store'
import { issueSession } from './session'

export const router = express.Router()
router.post('/login', rateLimit({ windowMs: 60_000, limit: 5 }), async (req, res) => {
  const user = await users.findByEmail(req.body.email)
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) return res.status(401).end()
  res.json(await issueSession(user))
})
