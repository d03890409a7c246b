import { Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { rename } from './gifts.js'

export const other = Router()
other.use(rateLimit({ windowMs: 60_000, limit: 10 }))
other.post('/rename', async (req, res) => {
  res.json(await rename(req.body.name))
})
