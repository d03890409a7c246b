import { randomBytes } from 'node:crypto'
import express from 'express'
import { requireUser } from './auth'
import { db } from './db'

export const router = express.Router()
router.post('/access-tokens', requireUser, async (req, res) => {
  const secret = randomBytes(32).toString('hex')
  await db.query('INSERT INTO access_tokens (project_id, issued_by, secret) VALUES ($1, $2, $3)', [req.body.project, req.user.id, secret])
  res.status(201).json({ secret })
})
