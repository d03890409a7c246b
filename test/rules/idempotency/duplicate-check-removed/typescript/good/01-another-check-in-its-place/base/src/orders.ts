import express from 'express'
import { orders } from './store.js'
export const app = express()
app.post('/orders', async (req, res) => {
  const existing = await orders.findByReference(req.body.reference)
  if (existing) throw new Error('order already exists')
  await orders.create(req.body)
  res.sendStatus(201)
})
