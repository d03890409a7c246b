import express from 'express'
import { pool } from './db.js'
const server = express().listen(3000)
process.once('SIGTERM', async () => {
  await new Promise((resolve) => server.close(resolve))
  await pool.end()
  process.exit(0)
})