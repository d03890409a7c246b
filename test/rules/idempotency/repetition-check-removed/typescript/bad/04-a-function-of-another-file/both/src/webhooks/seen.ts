import { pool } from '../db'
export async function alreadyHandled(id: string): Promise<boolean> {
  const { rowCount } = await pool.query('INSERT INTO handled_events (id) VALUES ($1) ON CONFLICT DO NOTHING', [id])
  return rowCount === 0
}
