import { Router } from 'express'
import { pool } from './db.js'
import { requireUser } from './session.js'
export const router = Router()
router.get('/orders/:id', requireUser, async (req, res) => {
  const { rows } = await pool.query('SELECT id, total FROM orders WHERE id = $1 AND customer_id = $2', [req.params.id, req.user.id])
  res.json(rows[0])
})
