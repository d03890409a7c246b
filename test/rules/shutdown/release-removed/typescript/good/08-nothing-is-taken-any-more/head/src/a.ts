import 'express'
import { pool } from './pool.js'
export const load = async () => {
  const rows = await pool.query('select 1')
  return rows
}
