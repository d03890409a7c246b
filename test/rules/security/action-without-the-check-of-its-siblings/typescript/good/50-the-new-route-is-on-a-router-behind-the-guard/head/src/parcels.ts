import { Router } from 'express'
import { pool } from './db.js'
import { requireUser } from './require-user.js'

export const parcels = Router()

parcels.delete('/:id', requireUser, async (req, res) => {
  await pool.query('DELETE FROM parcels WHERE id = $1', [req.params.id])
  res.sendStatus(204)
})

parcels.put('/:id', requireUser, async (req, res) => {
  await pool.query('UPDATE parcels SET weight = $2 WHERE id = $1', [req.params.id, req.body.weight])
  res.sendStatus(204)
})

parcels.post('/:id/hold', async (req, res) => {
  await pool.query("UPDATE parcels SET state = 'held' WHERE id = $1", [req.params.id])
  res.sendStatus(204)
})
