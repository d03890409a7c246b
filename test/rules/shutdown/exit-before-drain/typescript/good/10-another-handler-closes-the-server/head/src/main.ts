import express from 'express'
import { pool } from './db.ts'

const server = express().listen(3000)
const closed = new Promise<void>((resolve) => process.once('SIGTERM', () => server.close(() => resolve())))

process.once('SIGTERM', async () => {
  await closed
  await pool.end()
  process.exit(0)
})
