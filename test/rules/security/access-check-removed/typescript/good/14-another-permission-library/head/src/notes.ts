import express from 'express'
import { db } from './db.js'
export const app = express()
app.delete('/notes/:id', async (req, res) => {
  const note = await db.note.find(req.params.id)
  req.ability.throwUnlessCan('remove', note)
  await db.note.remove(note.id)
  res.status(204).end()
})
