import { Router } from 'express'
import { codes } from './codes'
import { tokenFor } from './tokens'

export const phone = Router()

phone.post('/phone/confirm', async (req, res) => { // <- finding
  const pending = await codes.of(req.body.phone)
  if (!pending || pending.code !== req.body.code) {
    res.status(400).json({ error: 'wrong code' })
    return
  }
  res.json({ token: tokenFor(pending.userId) })
})
