import { assertThat } from './errors.js'
import express from 'express'
import { db } from './db.js'
export const app = express()
app.delete('/notes/:id', async (req, res) => {
  const note = await db.note.find(req.params.id)
  assertThat(req.scopes.has('notes'), 'auth.forbidden', 403)
  await db.note.remove(note.id)
  res.status(204).end()
})
