import { raw, Router } from 'express'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { settle } from './invoices.js'

export const payments = Router()

payments.post('/', raw({ type: '*/*' }), async (req, res) => {
  const expected = createHmac('sha256', process.env.PAYMENTS_SECRET ?? '').update(req.body).digest()
  if (!timingSafeEqual(expected, Buffer.from(String(req.get('x-signature')), 'hex'))) return void res.sendStatus(401)
  await settle(JSON.parse(req.body.toString()))
  res.sendStatus(204)
})
