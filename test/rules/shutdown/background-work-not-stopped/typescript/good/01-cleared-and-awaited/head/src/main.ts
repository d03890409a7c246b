import express from 'express'
import { Pool } from 'pg'
import { sendPendingMails } from './mails.ts'

const app = express()
const pool = new Pool({ connectionString: process.env.DATABASE_URL })
pool.on('error', (error) => console.error(error))

let running: Promise<void> = Promise.resolve()
const timer = setInterval(() => {
  running = sendPendingMails(pool).catch((error) => console.error('mails failed', error))
}, 30_000)

const server = app.listen(3000)

process.on('SIGTERM', async () => {
  clearInterval(timer)
  setTimeout(() => process.exit(1), 20_000).unref()
  await new Promise((resolve) => server.close(resolve))
  await running
  await pool.end()
  process.exit(0)
})
