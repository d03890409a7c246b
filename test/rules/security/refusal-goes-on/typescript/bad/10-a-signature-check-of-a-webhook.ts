import crypto from 'node:crypto'
import express from 'express'
import { orders } from './orders.js'

const app = express()

app.post('/webhooks/shop', express.raw({ type: '*/*' }), async (req, res) => {
  const expected = crypto.createHmac('sha256', process.env.HOOK_SECRET!).update(req.body).digest('hex')
  if (req.header('x-signature') !== expected) res.status(401).end() // <- finding
  await orders.apply(JSON.parse(req.body.toString()))
  res.status(200).end()
})
