import express from 'express'
import { Gauge } from 'prom-client'
import pg from 'pg'

const took = new Gauge({ name: 'search_latency_ms', help: 'time of the last search' }) // <- finding
const pool = new pg.Pool({ connectionTimeoutMillis: 1000, query_timeout: 2000 })
export const search = express.Router()

search.get('/search', async (req, res) => {
  const start = Date.now()
  const { rows } = await pool.query('select id from articles where title = $1 limit 20', [req.query.q])
  took.set(Date.now() - start)
  res.json(rows)
})
