import { Router } from 'express'
import { Redis } from 'ioredis'
import { pool } from './db.ts'
const redis = new Redis(process.env.REDIS_URL!, { connectTimeout: 2000, commandTimeout: 300 })
export const orders = Router()
orders.post('/', async (req, res) => {
  const stored = await redis.get('idempotency:' + req.get('idempotency-key'))
  if (stored) return res.json(JSON.parse(stored))
  const { rows } = await pool.query('INSERT INTO orders (id) VALUES ($1) RETURNING id', [req.body.id])
  await redis.set('idempotency:' + req.get('idempotency-key'), JSON.stringify(rows[0]), 'EX', 86400)
  res.json(rows[0])
})
