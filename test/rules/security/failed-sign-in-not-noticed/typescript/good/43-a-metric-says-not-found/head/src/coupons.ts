import express from 'express'
import { attempts } from './attempts.js'
import { metrics } from './metrics.js'
import { store } from './store.js'

export const app = express()

app.post('/coupons', async (req, res) => {
  const coupon = await store.byCode(req.body.code)
  if (!coupon) {
    attempts.record(req.ip)
    res.status(404).json({ error: 'no such coupon' })
    return
  }
  res.json(coupon)
})

app.post('/gift-cards', async (req, res) => {
  const card = await store.claim(req.body.code)
  if (!card) {
    metrics.inc('card_not_found')
    res.status(404).json({ error: 'no such card' })
    return
  }
  res.json(card)
})

app.post('/vouchers', async (req, res) => {
  const voucher = await store.take(req.body.code)
  if (!voucher) {
    metrics.inc('voucher_forbidden')
    res.status(403).json({ error: 'no such voucher' })
    return
  }
  res.json(voucher)
})
