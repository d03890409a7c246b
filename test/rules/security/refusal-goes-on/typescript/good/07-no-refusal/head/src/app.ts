import express from 'express'
import { orders } from './orders.js'
export const app = express()
app.post('/orders', async (req, res) => {
  if (req.query.progress) {
    res.write('started')
  }
  res.end()
})
