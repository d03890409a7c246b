import express from 'express'
import { pool, redis } from './stores.js'
export const app = express()
const isUp = async () => {
  await pool.query('SELECT 1')
}
app.get('/readyz', async (_req, res) => {
  await isUp()
  res.json({ ok: true })
})
