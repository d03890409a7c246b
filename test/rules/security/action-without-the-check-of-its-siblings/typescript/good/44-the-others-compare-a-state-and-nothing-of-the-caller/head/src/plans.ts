import { pool } from './db.js'

export async function planOf(state: string, id: string) {
  const { rows } = await pool.query('SELECT name, weeks FROM plans WHERE id = $1 AND state = $2', [id, state])
  return rows[0]
}

export async function copyPlan(id: string, name: string) {
  const { rows } = await pool.query('INSERT INTO plans (name, weeks) SELECT $2, weeks FROM plans WHERE id = $1 RETURNING id', [id, name])
  return rows[0]
}
