import { Router } from 'express'
import { verifySecret } from '../users.js'
import { failures } from '../abuse.js'
import { limiter } from '../limits.js'

export const login = Router()

login.post('/login', limiter, async (req, res) => {
  const user = await verifySecret(req.body.login, req.body.password)
  if (!user) {
    await failures.record(req.body.login, req.ip)
    return res.sendStatus(401)
  }
  res.json({ token: user.token })
})

login.post('/pin', limiter, async (req, res) => {
  const user = await verifySecret(req.body.login, req.body.pin)
  if (!user) return res.sendStatus(401) // <- finding
  res.json({ token: user.token })
})
