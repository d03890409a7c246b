import express from 'express'
import { pool } from './pool.js'

const app = express()
app.get('/health', async (_request, response) => {
  let database = 'ok'
  try {
    await pool.query('SELECT 1')
  } catch (error) {
    database = 'unavailable'
  }
  response.json({ status: 'ok', database })
})
app.listen(8080)
