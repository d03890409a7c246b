import { Router } from 'express'
import { Redis } from 'ioredis'
import { pool } from './db.ts'
import { log } from './log.ts'
const cache = new Redis(process.env.REDIS_URL!, { connectTimeout: 2000, commandTimeout: 300 })
export const orders = Router()
orders.get('/:id', async (req, res) => {
  const key = 'order:' + req.params.id
  const cached = await cache.get(key).catch((error) => { log.warn({ error }, 'cache unavailable'); return null })
  if (cached) return res.json(JSON.parse(cached))
  const { rows } = await pool.query('SELECT id, total_cents, status FROM orders WHERE id = $1', [req.params.id])
  if (rows.length === 0) return res.status(404).end()
  cache.set(key, JSON.stringify(rows[0]), 'EX', 60).catch((error) => log.warn({ error }, 'cache unavailable'))
  res.json(rows[0])
})
