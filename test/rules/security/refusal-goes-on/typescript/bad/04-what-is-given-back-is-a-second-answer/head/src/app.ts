import express from 'express'
import { orders } from './orders.js'
export const app = express()
app.post('/orders', async (req, res) => {
  if (!req.body.items) {
    console.log('no items')
    res.status(400).send('items are missing') // <- finding
  }
  const order = await orders.create(req.body)
  return res.status(201).json(order)
})
