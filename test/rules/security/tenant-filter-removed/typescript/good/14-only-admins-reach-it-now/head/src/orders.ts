import { Router } from 'express'
import { pool } from './db.js'
import { requireAdmin } from './admins.js'
import { requireUser } from './session.js'
export const router = Router()
router.get('/orders/:id', requireUser, requireAdmin, async (req, res) => {
  const { rows } = await pool.query('SELECT id, total FROM orders WHERE id = $1', [req.params.id])
  res.json(rows[0])
})
