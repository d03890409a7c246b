import { Router } from 'express'
import { pool } from './db.ts'
export const orders = Router()
orders.get('/:id', async (req, res) => {
  const { rows } = await pool.query('SELECT id, total_cents, status FROM orders WHERE id = $1', [req.params.id])
  if (rows.length === 0) return res.status(404).end()
  res.json(rows[0])
})
