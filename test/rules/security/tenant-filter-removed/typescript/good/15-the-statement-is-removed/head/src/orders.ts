import { Router } from 'express'
import { pool } from './db.js'
import { requireUser } from './session.js'
export const router = Router()
router.get('/orders/:id', requireUser, async (req, res) => {
  res.json({ id: req.params.id })
})
