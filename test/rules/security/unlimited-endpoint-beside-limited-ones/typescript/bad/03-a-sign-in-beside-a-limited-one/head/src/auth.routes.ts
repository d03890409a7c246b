import { Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { byPassword, byPin } from './users.js'

export const auth = Router()
const tries = rateLimit({ windowMs: 60_000, limit: 5 })

auth.post('/login', tries, async (req, res) => {
  res.json(await byPassword(req.body.name, req.body.password))
})

auth.post('/login/pin', async (req, res) => { // <- finding
  res.json(await byPin(req.body.name, req.body.pin))
})
