import express from 'express'
import pg from 'pg'

const pool = new pg.Pool({ connectionTimeoutMillis: 2_000, query_timeout: 2_000 })
pool.on('error', (error) => console.error('an idle connection was lost', error))

export const app = express()
app.get('/version', (_request, response) => {
  response.json({ version: '1' })
})
app.get('/ready', async (_request, response) => {
  await pool.query('SELECT 1')
  response.sendStatus(204)
})
export const server = app.listen(3000)
