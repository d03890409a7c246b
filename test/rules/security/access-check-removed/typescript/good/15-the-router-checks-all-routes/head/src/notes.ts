import { Router } from 'express'
import { db } from './db.js'
import { requireAdmin } from './session.js'
export const router = Router()
router.use(requireAdmin)
router.delete('/notes/:id', async (req, res) => {
  await db.note.remove(req.params.id)
  res.status(204).end()
})
