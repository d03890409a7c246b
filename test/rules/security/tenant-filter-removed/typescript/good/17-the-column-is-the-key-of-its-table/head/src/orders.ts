import { Router } from 'express'
import { pool } from './db.js'
import { requireUser } from './session.js'
export const router = Router()
router.get('/orders/:id', requireUser, async (req, res) => {
  const { rows } = await pool.query('SELECT name FROM customers WHERE email = $1', [req.user.email])
  res.json(rows[0])
})
