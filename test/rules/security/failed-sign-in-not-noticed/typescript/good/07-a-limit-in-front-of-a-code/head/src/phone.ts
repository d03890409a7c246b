import { Router } from 'express'
import { codes } from './codes'
import { tokenFor } from './tokens'
import rateLimit from 'express-rate-limit'

export const phone = Router()

phone.post('/phone/confirm', rateLimit({ windowMs: 60_000, limit: 5 }), async (req, res) => {
  const pending = await codes.of(req.body.phone)
  if (!pending || pending.code !== req.body.code) {
    res.status(400).json({ error: 'wrong code' })
    return
  }
  res.json({ token: tokenFor(pending.userId) })
})
