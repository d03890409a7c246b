import express from 'express'
import { Pool } from 'pg'

export const pool = new Pool({ connectionString: process.env.DATABASE_URL }) // <- finding
pool.on('error', (error) => console.error(error))
const app = express()
const server = app.listen(3000)

process.on('SIGTERM', () => {
  server.close(() => process.exit(0))
})
