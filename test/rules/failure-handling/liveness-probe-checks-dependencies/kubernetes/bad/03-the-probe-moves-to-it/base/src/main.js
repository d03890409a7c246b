import express from 'express'
import { pool } from './pool.js'

const app = express()
app.get('/health', async (_request, response) => {
  try {
    await pool.query('SELECT 1')
    response.json({ status: 'ok' })
  } catch (error) {
    response.status(503).json({ status: 'unavailable' })
  }
})
app.get('/live', (_request, response) => {
  response.json({ status: 'ok' })
})
app.listen(8080)
