import express from 'express'
import { pool } from './db.js'
import { forecastOf, photosOf } from './remote.js'
const app = express()
app.get('/trails/:id', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name FROM trails WHERE id = $1', [req.params.id])
  const forecast = await forecastOf(req.params.id).catch(() => null)
  const photos = await photosOf(req.params.id) // <- finding
  res.json({ ...rows[0], forecast, photos })
})
app.listen(3000)
