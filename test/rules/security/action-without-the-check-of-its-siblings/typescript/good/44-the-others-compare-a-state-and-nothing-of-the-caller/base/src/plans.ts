import { pool } from './db.js'

export async function planOf(state: string, id: string) {
  const { rows } = await pool.query('SELECT name, weeks FROM plans WHERE id = $1 AND state = $2', [id, state])
  return rows[0]
}
