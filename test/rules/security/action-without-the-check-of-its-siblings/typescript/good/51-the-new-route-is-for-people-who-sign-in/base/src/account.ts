import { Router } from 'express'
import { pool } from './db.js'
import { requireUser } from './require-user.js'

export const account = Router()

account.delete('/devices/:id', requireUser, async (req, res) => {
  await pool.query('DELETE FROM devices WHERE id = $1', [req.params.id])
  res.sendStatus(204)
})

account.put('/devices/:id', requireUser, async (req, res) => {
  await pool.query('UPDATE devices SET name = $2 WHERE id = $1', [req.params.id, req.body.name])
  res.sendStatus(204)
})
