import express from 'express'
import { db } from './db.js'
export const app = express()
app.delete('/notes/:id', async (req, res) => {
  const note = await db.note.find({ id: req.params.id, ownerId: req.user.id })
  if (!note) return res.status(404).json({ error: 'not found' })
  await db.note.remove(note.id)
  res.status(204).end()
})
