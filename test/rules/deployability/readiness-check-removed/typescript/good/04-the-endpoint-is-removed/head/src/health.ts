import express from 'express'
import { pool, redis } from './stores.js'
export const app = express()
app.get('/orders', async (_req, res) => {
  res.json(await pool.query('SELECT id FROM orders'))
})
