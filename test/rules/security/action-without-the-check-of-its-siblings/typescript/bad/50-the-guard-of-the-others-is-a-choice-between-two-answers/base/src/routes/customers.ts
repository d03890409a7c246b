import { Router } from 'express'
import { pool } from '../db.js'
import { requireRole, requireUser } from '../middleware/auth.js'

export const customers = Router()

customers.delete('/:id', requireUser, requireRole('admin'), async (req, res) => {
  await pool.query('DELETE FROM customers WHERE id = $1', [req.params.id])
  res.sendStatus(204)
})
