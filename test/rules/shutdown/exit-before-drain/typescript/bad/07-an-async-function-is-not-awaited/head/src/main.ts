import express from 'express'
import { pool } from './db.ts'

const server = express().listen(3000)

async function shutdown() {
  await new Promise((resolve) => server.close(resolve))
  await pool.end()
}

process.on('SIGTERM', () => {
  shutdown()
  process.exit(0) // <- finding
})
