import { pool } from '../db'

export async function startExport(user: { id: string }, body: unknown) {
  return { user, body }
}

export async function dropExport(user: { id: string }, id: string) {
  await pool.query('DELETE FROM exports WHERE id = $1 AND owner = $2', [id, user.id])
}

export async function shareExport(user: { id: string }, id: string) {
  return { user, id }
}
