import { Router } from 'express'
import { pool } from './db.js'

export const health = Router()

async function databaseAnswers(): Promise<boolean> {
  try {
    await pool.query('SELECT 1')
    return true
  } catch {
    return false
  }
}

health.get('/readyz', async (_req, res) => {
  const ready = await databaseAnswers() // <- finding
  res.status(ready ? 200 : 503).json({ ready })
})
