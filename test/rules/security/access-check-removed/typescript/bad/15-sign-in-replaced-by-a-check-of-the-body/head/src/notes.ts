import express from 'express'
import { db } from './db.js'
export const app = express()
app.post('/notes', async (req, res) => {
  if (!req.body.title) return res.status(400).end()
  const note = await db.note.insert({ title: req.body.title })
  res.json(note)
})
