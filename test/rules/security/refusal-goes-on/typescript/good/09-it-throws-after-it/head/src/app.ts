import express from 'express'
import { orders } from './orders.js'
export const app = express()
app.post('/orders', async (req, res) => {
  if (!req.body.id) {
    res.sendStatus(400)
    throw new Error('no id')
  }
  res.json(await orders.find(req.body.id))
})
