import { app } from './main.js'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
app.get('/ready', async (_request, response) => {
  await pool.query('SELECT 1')
  response.sendStatus(204)
})
