import express from 'express'
import { Pool } from 'pg'
import { sendPendingMails } from './mails.ts'

const app = express()
const pool = new Pool({ connectionString: process.env.DATABASE_URL })
pool.on('error', (error) => console.error(error))

setInterval(() => { // <- finding
  sendPendingMails(pool).catch((error) => console.error('mails failed', error))
}, 30_000)

const server = app.listen(3000)

process.on('SIGTERM', () => {
  server.close(async () => {
    await pool.end()
    process.exit(0)
  })
})
