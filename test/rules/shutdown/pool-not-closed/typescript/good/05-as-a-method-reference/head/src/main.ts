import express from 'express'
import { Pool } from 'pg'

const pool = new Pool({ connectionString: process.env.DATABASE_URL })
const server = express().listen(3000)
const closers = [() => new Promise((done) => server.close(done)), pool.end.bind(pool)]
process.once('SIGTERM', async () => {
  for (const close of closers) await close()
})
