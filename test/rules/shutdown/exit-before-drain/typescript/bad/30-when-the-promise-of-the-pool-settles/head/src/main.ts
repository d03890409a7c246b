import express from 'express'
import { Pool } from 'pg'

const pool = new Pool({ connectionTimeoutMillis: 2000 })
const app = express()
app.get('/orders', async (request, response) => {
  response.json((await pool.query('select 1')).rows)
})
app.listen(8080)

process.on('SIGTERM', () => {
  pool.end().then(() => process.exit(0)) // <- finding
})
