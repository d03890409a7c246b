import express from 'express'
import { db } from './db.js'
export const app = express()
app.get('/notes/:id', async (req, res) => {
  const note = await db.note.findFirst({ where: { id: req.params.id, ownerId: req.user.id } })
  if (!note) return res.status(404).end()
  await db.view.create({ data: { noteId: note.id } })
  res.json(note)
})
