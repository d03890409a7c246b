import express from 'express'
import { orders } from './store.js'
export const app = express()
app.post('/orders', async (req, res) => {
  const existing = await orders.findByReference(req.body.reference)
  if (existing) { // <- finding
    return res.status(409).send('this order is here')
  }
  await orders.create(req.body)
  res.sendStatus(201)
})
