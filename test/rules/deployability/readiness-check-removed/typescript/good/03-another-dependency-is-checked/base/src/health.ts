import express from 'express'
import { pool, redis } from './stores.js'
export const app = express()
app.get('/readyz', async (_req, res) => {
  await pool.query('SELECT 1')
  res.json({ ok: true })
})
