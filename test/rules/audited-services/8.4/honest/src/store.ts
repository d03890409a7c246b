import pg from 'pg'
import { server } from './main.js'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
export const all = async () => {
  const { rows } = await pool.query('SELECT id FROM orders')
  return rows
}
process.once('SIGTERM', () => {
  server.close(async () => {
    await pool.end()
    process.exit(0)
  })
})
