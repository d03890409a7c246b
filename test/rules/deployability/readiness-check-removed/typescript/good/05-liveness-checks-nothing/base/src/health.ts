import express from 'express'
import { pool, redis } from './stores.js'
export const app = express()
app.get('/livez', async (_req, res) => {
  await pool.query('SELECT 1')
  res.json({ ok: true })
})
