import express from 'express'
import { Pool } from 'pg'

const orders = new Pool({ connectionString: process.env.ORDERS_URL })
const reports = new Pool({ connectionString: process.env.REPORTS_URL }) // <- finding
const server = express().listen(3000)
process.on('SIGTERM', () => {
  server.close(async () => {
    await orders.end()
  })
})
export const count = () => Promise.all([orders.query('select 1'), reports.query('select 1')])
