import express from 'express'
import { notes } from './notes.js'
export const app = express()
app.get('/notes/:id', async (req, res) => {
  const note = await notes.find(req.params.id)
  res.json(note)
})
