import { pool } from './pool'

export async function remind(userId: string): Promise<void> {
  const recent = await pool.query("SELECT id FROM users WHERE email = $1 AND created_at > now() - interval '1 day'", [userId])
  if (recent.rows.length > 0) return
  await pool.query('INSERT INTO users (id, email, name) VALUES (gen_random_uuid(), $1, $2)', [userId, 'x'])
}
