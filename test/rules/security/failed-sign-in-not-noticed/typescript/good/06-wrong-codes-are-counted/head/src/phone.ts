import { Router } from 'express'
import { codes } from './codes'
import { tokenFor } from './tokens'

export const phone = Router()

phone.post('/phone/confirm', async (req, res) => {
  const pending = await codes.of(req.body.phone)
  if (pending && pending.attempts >= 5) {
    res.status(429).end()
    return
  }
  if (!pending || pending.code !== req.body.code) {
    if (pending) pending.attempts += 1
    res.status(400).json({ error: 'wrong code' })
    return
  }
  res.json({ token: tokenFor(pending.userId) })
})
