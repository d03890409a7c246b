import { Router } from 'express'
import { pool } from './db.js'
import { requireUser } from './session.js'
export const router = Router()
router.get('/orders/:id', requireUser, async (req, res) => {
  const { rows } = await pool.query('SELECT o.id, o.total FROM orders o JOIN members m ON m.shop_id = o.shop_id WHERE o.id = $1 AND m.login = $2', [req.params.id, req.user.login])
  res.json(rows[0])
})
