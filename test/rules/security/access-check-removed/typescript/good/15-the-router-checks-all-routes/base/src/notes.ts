import { Router } from 'express'
import { db } from './db.js'
import { requireAdmin } from './session.js'
export const router = Router()
router.delete('/notes/:id', async (req, res) => {
  if (!req.user.isAdmin) return res.status(403).json({ error: 'forbidden' })
  await db.note.remove(req.params.id)
  res.status(204).end()
})
