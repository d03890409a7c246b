import express from 'express'
import { stripe } from './stripe'
const app = express()
app.post('/pay', async (req, res) => {
  res.json(await stripe().paymentIntents.create({ amount: 1, currency: 'eur' }, { idempotencyKey: String(req.headers['idempotency-key']) }))
})
app.listen(3000)
