import express from 'express'
import { Pool } from 'pg'

const orders = new Pool({ connectionString: process.env.ORDERS_URL })
const reports = new Pool({ connectionString: process.env.REPORTS_URL })
const server = express().listen(3000)
process.on('SIGTERM', () => {
  server.close(async () => {
    for (const pool of [orders, reports]) await pool.end()
  })
})
