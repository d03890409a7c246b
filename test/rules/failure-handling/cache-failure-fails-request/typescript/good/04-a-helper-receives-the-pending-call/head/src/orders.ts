import { Router } from 'express'
import { Redis } from 'ioredis'
import { pool } from './db.ts'
import { orMiss } from './or-miss.ts'
const cache = new Redis(process.env.REDIS_URL!, { connectTimeout: 2000, commandTimeout: 300 })
export const orders = Router()
orders.get('/:id', async (req, res) => {
  const cached = await orMiss(cache.get('order:' + req.params.id))
  if (cached) return res.json(JSON.parse(cached))
  const { rows } = await pool.query('SELECT id, total_cents, status FROM orders WHERE id = $1', [req.params.id])
  if (rows.length === 0) return res.status(404).end()
  await orMiss(cache.set('order:' + req.params.id, JSON.stringify(rows[0]), 'EX', 60))
  res.json(rows[0])
})
