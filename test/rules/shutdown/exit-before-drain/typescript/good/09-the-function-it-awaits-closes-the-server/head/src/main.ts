import express from 'express'
import { pool } from './db.ts'

const server = express().listen(3000)

const closeServer = () => new Promise((resolve) => server.close(resolve))

async function shutdown() {
  await closeServer()
  await pool.end()
}

process.on('SIGTERM', async () => {
  await shutdown()
  process.exit(0)
})
