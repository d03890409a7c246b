import express from 'express'
import { notes, assertCanSeeAll } from './notes.js'
export const app = express()
app.get('/notes/:id', async (req, res) => {
  const note = await notes.find(req.params.id)
  await assertCanSeeAll(req, [note.owner]) // <- finding
  res.json(note)
})
