import express from 'express'
import pg from 'pg'

const pool = new pg.Pool()
const app = express()
app.get('/parcels/:depot', async (req, res) => {
  const { rows } = await pool.query('SELECT id, weight_g FROM parcels WHERE depot = $1', [req.params.depot])
  res.json(rows)
})
app.listen(8080)
