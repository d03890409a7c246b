import { createHmac, timingSafeEqual } from 'node:crypto'
import express from 'express'
import { orders } from './store'

export const app = express()
app.use(express.json({ verify: (req, _res, raw) => { req.rawBody = raw } }))
app.post('/webhooks/shop', async (req, res) => {
  const expected = createHmac('sha256', process.env.SHOP_SECRET!).update(req.rawBody).digest()
  const given = Buffer.from(String(req.headers['x-shop-signature']), 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401)
  await orders.ship(req.body.orderId)
  res.sendStatus(200)
})
