import { Router } from 'express'
import { verifySecret } from '../users.js'
import { failures } from '../abuse.js'
import { limiter } from '../limits.js'
import { log } from '../log.js'

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
  if (!user) {
    log.warn({ login: req.body.login }, 'wrong pin')
    return res.sendStatus(401)
  }
  res.json({ token: user.token })
})

login.post('/card', limiter, async (req, res) => {
  const user = await verifySecret(req.body.login, req.body.card)
  if (!user) return refuse(req, res)
  res.json({ token: user.token })
})

const refuse = async (req, res) => {
  await failures.record(req.body.login, req.ip)
  return res.sendStatus(401)
}
