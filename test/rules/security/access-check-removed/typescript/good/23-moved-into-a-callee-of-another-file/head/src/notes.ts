import express from 'express'
import { db } from './db.js'
import { ownNote } from './own-note.js'
export const app = express()
app.delete('/notes/:id', async (req, res) => {
  const note = await ownNote(req.user, req.params.id)
  await db.note.remove(note.id)
  res.status(204).end()
})
