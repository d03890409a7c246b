import express from 'express'
import { Pool } from 'pg'
const pool = new Pool({ connectionString: process.env.DATABASE_URL })
const app = express()
app.get('/orders', async (_request, response) => {
  const { rows } = await pool.query('select id from orders limit 50')
  response.json(rows)
})
async function start() {
  app.listen(3000)
}
start()
