import { Router } from 'express'
import { pool } from './db.js'
import { requireUser } from './session.js'
export const router = Router()
router.get('/orders/:id', requireUser, async (req, res) => {
  const { rows } = await pool.query('SELECT id, total, customer_id FROM orders WHERE id = $1', [req.params.id])
  if (rows[0].customer_id !== req.user.id) return res.status(403).end()
  res.json(rows[0])
})
