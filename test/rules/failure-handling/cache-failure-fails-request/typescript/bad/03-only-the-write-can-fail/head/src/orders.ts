import { Router } from 'express'
import { Redis } from 'ioredis'
import { pool } from './db.ts'
const cache = new Redis(process.env.REDIS_URL!, { connectTimeout: 2000, commandTimeout: 300 })
export const orders = Router()
orders.get('/:id', async (req, res) => {
  let cached: string | null = null
  try {
    cached = await cache.get('order:' + req.params.id)
  } catch (error) {
    console.warn('cache unavailable', error)
  }
  if (cached) return res.json(JSON.parse(cached))
  const { rows } = await pool.query('SELECT id, status FROM orders WHERE id = $1', [req.params.id])
  await cache.set('order:' + req.params.id, JSON.stringify(rows[0]), 'EX', 60) // <- finding
  res.json(rows[0])
})
