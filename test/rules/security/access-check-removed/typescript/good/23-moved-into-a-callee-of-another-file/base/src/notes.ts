import express from 'express'
import { db } from './db.js'
export const app = express()
app.delete('/notes/:id', async (req, res) => {
  const note = await db.note.find(req.params.id)
  if (note.ownerId !== req.user.id) return res.status(403).json({ error: 'forbidden' })
  await db.note.remove(note.id)
  res.status(204).end()
})
