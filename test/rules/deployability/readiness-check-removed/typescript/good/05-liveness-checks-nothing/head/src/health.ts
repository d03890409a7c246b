import express from 'express'
import { pool, redis } from './stores.js'
export const app = express()
app.get('/livez', (_req, res) => {
  res.json({ ok: true })
})
