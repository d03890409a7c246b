import express from 'express'
import { db } from './db.js'
export const app = express()
app.post('/notes', async (req, res) => {
  if (!req.user) return res.status(401).end() // <- finding
  const note = await db.note.insert({ title: req.body.title })
  res.json(note)
})
