import express from 'express'
import { db } from './db.js'
export const app = express()
app.delete('/users/:id', async (req, res) => {
  if (req.user.role !== 'admin') return res.status(403).json({ error: 'forbidden' }) // <- finding
  await db.user.remove(req.params.id)
  res.status(204).end()
})
