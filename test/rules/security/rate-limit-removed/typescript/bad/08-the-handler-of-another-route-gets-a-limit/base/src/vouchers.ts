import { Router } from 'express'
import { exhausted } from './quota.js'
import { redeem, mail } from './store.js'

export const vouchers = Router()

async function redeemVoucher(req, res) {
  if (await exhausted('redeem', req.ip, 10)) return res.status(429).json({ error: 'try again later' }) // <- finding
  res.json(await redeem(req.body.code))
}

async function mailVoucher(req, res) {
  await mail(req.body.to)
  res.sendStatus(202)
}

vouchers.post('/vouchers/redeem', redeemVoucher)
vouchers.post('/vouchers/mail', mailVoucher)
