import express from 'express'
import pg from 'pg'

const app = express()
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })

async function start(): Promise<void> {
  await pool.query('select 1')
  app.listen(3000)
}

void start()
