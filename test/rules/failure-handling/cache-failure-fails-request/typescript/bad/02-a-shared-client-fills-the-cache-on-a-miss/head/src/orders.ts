import { Router } from 'express'
import { redis } from './cache.ts'
import { pool } from './db.ts'
export const orders = Router()
async function orderOf(id: string) {
  let order = await redis.get('order:' + id) // <- finding
  if (!order) {
    const { rows } = await pool.query('SELECT id, status FROM orders WHERE id = $1', [id])
    order = JSON.stringify(rows[0])
    await redis.set('order:' + id, order, 'EX', 60)
  }
  return JSON.parse(order)
}
orders.get('/:id', async (req, res) => {
  res.json(await orderOf(req.params.id))
})
