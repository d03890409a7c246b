import express from 'express'
import { orders } from './orders.js'
export const app = express()
app.post('/orders', async (req, res) => {
  const order = await orders.find(req.body.id)
  if (!order) {
    res.status(404)
  }
  res.json({ order })
})
