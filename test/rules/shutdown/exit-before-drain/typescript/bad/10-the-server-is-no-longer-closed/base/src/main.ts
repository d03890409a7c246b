import express from 'express'
import { pool } from './db.ts'

const server = express().listen(3000)

async function shutdown() {
  await new Promise<void>((resolve) => server.close(() => resolve())) // <- finding
  await pool.end()
  process.exit(0)
}

process.once('SIGTERM', shutdown)
