import { Router } from 'express'
import { users } from '../users.js'
import { failures } from '../abuse.js'
import { limiter } from '../limits.js'
import { coupons } from '../coupons.js'

export const login = Router()

login.post('/login', limiter, async (req, res) => {
  const user = await users.authenticate(req.body.login, req.body.password)
  if (!user) {
    await failures.record(req.body.login, req.ip)
    return res.sendStatus(401)
  }
  res.json({ token: user.token })
})

login.post('/names', limiter, async (req, res) => {
  const user = await users.find(req.body.login)
  if (!user) return res.sendStatus(404)
  res.json({ name: user.name })
})

login.get('/me', limiter, async (req, res) => {
  const user = await users.authenticate(req.get('login'), req.get('password'))
  if (!user) return res.sendStatus(401)
  res.json(user)
})
