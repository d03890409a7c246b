import express from 'express'
import { createHmac, timingSafeEqual } from 'node:crypto'
const app = express()
app.post('/webhooks/github', express.raw({ type: '*/*' }), (req, res) => {
  const expected = createHmac('sha256', process.env.SECRET ?? '').update(req.body).digest()
  if (!timingSafeEqual(expected, Buffer.from(String(req.headers['x-hub-signature-256']).slice(7), 'hex'))) return void res.sendStatus(401)
  res.sendStatus(202)
})