import express from 'express'
import { orders } from './store.js'
export const app = express()
app.post('/orders', async (req, res) => {
  const existing = await orders.findByReference(req.body.reference)
  if (!existing) return res.status(404).send('no such order, or it already exists elsewhere')
  await orders.create(req.body)
  res.sendStatus(201)
})
