import express from 'express'
import { recent } from './stores.js'
export const app = express()
app.get('/health', async (_req, res) => {
  const orders = await recent({ limit: 500 })
  res.json({ orders: orders.length })
})
