import express from 'express'
import { pool } from './pool.js'

const app = express()
app.get('/health', (_request, response) => {
  response.json({ status: 'ok' })
})
app.listen(8080)
