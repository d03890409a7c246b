import express from 'express'
import { requireUser } from './auth'
import { db } from './db'

export const router = express.Router()
router.post('/access-tokens/:id/scope', requireUser, async (req, res) => { // <- finding
  await db.query('UPDATE access_tokens SET scope = $2, changed_by = $3 WHERE id = $1', [req.params.id, req.body.scope, req.user.id])
  res.status(204).end()
})
