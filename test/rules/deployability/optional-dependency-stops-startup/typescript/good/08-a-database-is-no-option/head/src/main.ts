import express from 'express'
import { Pool } from 'pg'
const pool = new Pool({ connectionTimeoutMillis: 5_000 })
pool.on('error', console.error)
const main = async () => {
  await pool.query('select 1')
  express().listen(3000)
}
void main()
