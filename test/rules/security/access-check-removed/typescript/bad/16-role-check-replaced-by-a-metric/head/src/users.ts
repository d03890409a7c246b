import express from 'express'
import { deletions } from 'metrics-kit'
import { db } from './db.js'
export const app = express()
app.delete('/users/:id', async (req, res) => {
  deletions.increment({ kind: 'user' })
  await db.user.remove(req.params.id)
  res.status(204).end()
})
