import { pool } from './db.js'

export async function planOf(memberId: string, id: string) {
  const { rows } = await pool.query('SELECT name, weeks FROM plans WHERE id = $1 AND member_id = $2', [id, memberId])
  return rows[0]
}
