import { Router } from 'express'
import { pool } from './db.js'

export const health = Router()

health.get('/ready', async (_req, res) => {
  await pool.query('SELECT 1')
  res.sendStatus(204)
})
