import express from 'express'
import { attempts } from './attempts.js'
import { store } from './store.js'

export const app = express()

app.post('/coupons', async (req, res) => {
  const coupon = await store.byCode(req.body.code)
  if (!coupon) {
    attempts.record('coupon_not_found', req.ip)
    res.status(404).json({ error: 'no such coupon' })
    return
  }
  res.json(coupon)
})

app.post('/gift-cards', async (req, res) => {
  const card = await store.claim(req.body.code)
  if (!card) { // <- finding
    res.status(404).json({ error: 'no such card' })
    return
  }
  res.json(card)
})
