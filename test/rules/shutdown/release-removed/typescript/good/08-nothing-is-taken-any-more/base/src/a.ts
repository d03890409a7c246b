import 'express'
import { pool } from './pool.js'
export const load = async () => {
  const client = await pool.connect()
  const rows = await client.query('select 1')
  client.release()
  return rows
}
