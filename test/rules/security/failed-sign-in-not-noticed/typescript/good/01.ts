import bcrypt from 'bcrypt'
import express from 'express'
import { attempts, users } from './store'
import { issueSession } from './session'

export const router = express.Router()
router.post('/login', async (req, res) => {
  if (await attempts.isLocked(req.body.email)) return res.status(429).json({ error: 'too many attempts' })
  const user = await users.findByEmail(req.body.email)
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) {
    await attempts.recordFailure(req.body.email)
    return res.status(401).json({ error: 'wrong credentials' })
  }
  res.json(await issueSession(user))
})
