import express from 'express'
import { pool } from './stores.js'
export const app = express()
app.get('/readyz', async (_req, res) => {
  try {
    await pool.query('SELECT 1') // <- finding
    res.json({ ok: true })
  } catch {
    res.status(503).json({ ok: false })
  }
})
