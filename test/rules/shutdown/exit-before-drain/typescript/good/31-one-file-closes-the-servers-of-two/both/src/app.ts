import express from 'express'
import { pool } from './db.ts'

export const app = express()
app.get('/loans', async (_request, response) => {
  response.json((await pool.query('SELECT id FROM loans')).rows)
})
