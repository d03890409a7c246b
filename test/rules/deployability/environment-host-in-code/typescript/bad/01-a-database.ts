import { Pool } from 'pg'

export const pool = new Pool({
  host: 'orders-db.prod.internal', // <- finding
  database: 'orders',
  password: process.env.PGPASSWORD,
})
