import { Router } from 'express'
import { authenticator } from 'otplib'
import { users } from './users'
import { tokenFor } from './tokens'

export const secondFactor = Router()

secondFactor.post('/login/2fa', async (req, res) => { // <- finding
  const user = await users.of(req.body.ticket)
  const { otp } = req.body
  if (!authenticator.check(otp, user.secret)) return res.status(401).end()
  res.json({ token: tokenFor(user.id) })
})
