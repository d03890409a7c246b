import { pool } from './db.js'

export async function planOf(memberId: string, id: string) {
  const { rows } = await pool.query('SELECT name, weeks FROM plans WHERE id = $1 AND member_id = $2', [id, memberId])
  return rows[0]
}

export async function copyPlan(memberId: string, id: string) {
  const { rows } = await pool.query(
    'INSERT INTO plans (name, weeks) SELECT p.name, p.weeks FROM plans p JOIN members m ON m.plan_id = p.id WHERE p.id = $1 AND m.id = $2 RETURNING id',
    [id, memberId],
  )
  return rows[0]
}
