import { Router } from 'express'
import { captcha } from './captcha.js'
import { give, redeem } from './gifts.js'

export const gifts = Router()

gifts.post('/gifts', captcha, async (req, res) => {
  res.json(await give(req.user.id, req.body.cents))
})

gifts.post('/gifts/redeem', async (req, res) => {
  res.json(await redeem(req.user.id, req.body.code))
})
