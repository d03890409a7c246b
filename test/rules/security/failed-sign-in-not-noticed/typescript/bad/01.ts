import bcrypt from 'bcrypt'
import express from 'express'
import { users } from './store'
import { issueSession } from './session'

export const router = express.Router()
router.post('/login', async (req, res) => { // <- finding
  const user = await users.findByEmail(req.body.email)
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) return res.status(401).json({ error: 'wrong credentials' })
  res.json(await issueSession(user))
})
