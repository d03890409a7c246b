import express from 'express'
import { pool } from './db.js'
import { forecastOf, photosOf } from './remote.js'
const app = express()
app.get('/trails/:id/media', async (req, res) => {
  const results = await Promise.allSettled([photosOf(req.params.id), forecastOf(req.params.id)])
  for (const result of results) if (result.status === 'rejected') throw result.reason
  res.json(results)
})
app.get('/trails/:id', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name FROM trails WHERE id = $1', [req.params.id])
  const photos = await photosOf(req.params.id)
  res.json({ ...rows[0], photos })
})
app.get('/trails/:id/plan', async (req, res) => {
  const { rows } = await pool.query('SELECT id, name FROM trails WHERE id = $1', [req.params.id])
  const [photos, forecast] = await Promise.allSettled([photosOf(req.params.id), forecastOf(req.params.id)])
  if (photos.status === 'rejected') throw photos.reason
  res.json({ ...rows[0], photos: photos.value, forecast: forecast.value })
})
app.listen(3000)
