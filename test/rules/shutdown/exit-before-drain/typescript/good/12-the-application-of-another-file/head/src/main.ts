import express from 'express'
import { stopAll } from './stop.ts'
import { pool } from './db.ts'

express().listen(3000)

process.once('SIGTERM', async () => {
  await stopAll()
  await pool.end()
  process.exit(0)
})
