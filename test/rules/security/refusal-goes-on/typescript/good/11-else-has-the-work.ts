import express from 'express'
import { pool } from './db.js'

const app = express()

app.delete('/projects/:id', async (req, res) => {
  if (req.user.role !== 'admin') {
    res.status(403).json({ error: 'forbidden' })
  } else {
    await pool.query('DELETE FROM projects WHERE id = $1', [req.params.id])
    res.sendStatus(204)
  }
})
