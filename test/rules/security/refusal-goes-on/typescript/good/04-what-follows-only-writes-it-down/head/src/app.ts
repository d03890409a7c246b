import express from 'express'
import { orders } from './orders.js'
export const app = express()
app.post('/orders', async (req, res) => {
  const order = await orders.find(req.body.id)
  if (!order) {
    res.sendStatus(404)
  }
  console.log('looked up', req.body.id)
})
