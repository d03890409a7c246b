import express from 'express'
import pg from 'pg'

const pool = new pg.Pool({ connectionTimeoutMillis: 1000 })
const app = express()

async function start() {
  await pool.query("DELETE FROM baskets WHERE touched_at < now() - interval '30 days'") // <- finding
  app.listen(3000)
}
start()
