import express from 'express'
import { pool } from './db.js'
import { forecastOf, photosOf } from './remote.js'
const app = express()
app.get('/trails/:id/plan', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name FROM trails WHERE id = $1', [req.params.id])
  const [photos, forecast] = await Promise.allSettled([photosOf(req.params.id), forecastOf(req.params.id)])
  if (photos.status === 'rejected') throw photos.reason
  res.json({ ...rows[0], photos: photos.value, forecast: forecast.value })
})
app.get('/trails/:id', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name FROM trails WHERE id = $1', [req.params.id])
  const photos = await photosOf(req.params.id)
  const forecast = await forecastOf(req.params.id) // <- finding
  res.json({ ...rows[0], photos, forecast })
})
app.listen(3000)
