import bcrypt from 'bcrypt'
import express from 'express'
import { users } from './store'
import { issueSession } from './session'

export const router = express.Router()
router.post('/login', async (req, res) => {
  const user = await users.findByEmail(req.body.email)
  if (user && (await bcrypt.compare(req.body.password, user.passwordHash))) return res.json(await issueSession(user))
  if (user) {
    user.failedLogins += 1
    await user.save()
  }
  res.status(401).json({ error: 'wrong credentials' })
})
