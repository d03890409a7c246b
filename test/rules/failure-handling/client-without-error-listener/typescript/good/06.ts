import { Pool } from 'pg'
export const check = async () => {
  const pool = new Pool({ connectionTimeoutMillis: 5_000 })
  await pool.query('select 1')
  await pool.end()
}