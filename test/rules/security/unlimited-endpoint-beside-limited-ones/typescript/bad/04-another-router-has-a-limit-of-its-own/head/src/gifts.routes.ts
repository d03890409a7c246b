import { Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { give, redeem, send } from './gifts.js'

export const gifts = Router()
const writes = rateLimit({ windowMs: 60_000, limit: 10 })

gifts.post('/gifts', writes, async (req, res) => {
  res.json(await give(req.user.id, req.body.cents))
})

gifts.post('/gifts/redeem', async (req, res) => { // <- finding
  res.json(await redeem(req.user.id, req.body.code))
})
