import express from 'express'
import { audit } from './audit.js'
import { pool } from './db.js'
import { wrap } from './wrap.js'

export const router = express.Router()

router
  .route('/tariffs/:id')
  .put(wrap(async (req, res) => {
    await pool.query('UPDATE tariffs SET price = $2 WHERE id = $1', [req.params.id, req.body.price])
    await audit(pool, req.actor, 'tariff.price', req.params.id, req.body)
    res.sendStatus(204)
  }))
  .patch(wrap(async (req, res) => {
    await pool.query('UPDATE tariffs SET name = $2 WHERE id = $1', [req.params.id, req.body.name])
    await audit(pool, req.actor, 'tariff.name', req.params.id, req.body)
    res.sendStatus(204)
  }))
  .delete(wrap(async (req, res) => {
    await pool.query('DELETE FROM tariffs WHERE id = $1', [req.params.id])  // <- finding
    res.sendStatus(204)
  }))
