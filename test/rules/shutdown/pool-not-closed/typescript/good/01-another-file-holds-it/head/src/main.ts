import express from 'express'
import { pool } from './db.ts'

const app = express()
const server = app.listen(3000)

process.on('SIGTERM', () => {
  setTimeout(() => process.exit(1), 20_000).unref()
  server.close(async () => {
    await pool.end()
    process.exit(0)
  })
})
