import express from 'express'
import { pool, redis } from './stores.js'
export const app = express()
app.get('/readyz', (_req, res) => {
  res.json({ ok: true })
})
app.get('/health/ready', async (_req, res) => {
  await pool.query('SELECT 1')
  res.json({ ok: true })
})
