import { pool } from './db.js'

export async function conversation(a: string, b: string) {
  const { rows } = await pool.query(
    'SELECT * FROM messages WHERE sender = $1 AND recipient = $2 OR sender = $2 AND recipient = $1',
    [a, b],
  )
  return rows
}
