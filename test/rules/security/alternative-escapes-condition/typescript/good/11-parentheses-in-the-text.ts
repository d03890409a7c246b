import { pool } from './db.js'

export async function messages(userId: string) {
  const { rows } = await pool.query("SELECT * FROM messages WHERE recipient = $1 AND (state = 'new' OR state = 'flagged')", [userId])
  return rows
}
