import { Router } from 'express'
import { pool } from '../db.js'
import { requireRole, requireUser } from '../middleware/auth.js'

export const customers = Router()

customers.delete('/:id', requireUser, requireRole('admin'), async (req, res) => {
  await pool.query('DELETE FROM customers WHERE id = $1', [req.params.id])
  res.sendStatus(204)
})

customers.post('/:id/merge', async (req, res) => { // <- finding
  await pool.query('UPDATE deals SET customer_id = $2 WHERE customer_id = $1', [req.params.id, req.body.into])
  res.sendStatus(204)
})
