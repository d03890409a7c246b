import { pool } from './db.js'
export const load = async (id: string) => {
  const { rows } = await pool.query('SELECT * FROM users WHERE id = $1', [id])
  return { id, phone: rows[0].phone }
}
