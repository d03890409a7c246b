import { pool } from './pool'

export async function subscribe(userId: number, listId: number): Promise<void> {
  const [rows] = await pool.execute('SELECT id FROM subscriptions WHERE user_id = ? AND list_id = ?', [userId, listId])
  if (rows[0]) return
  await pool.execute('INSERT INTO subscriptions (user_id, list_id) VALUES (?, ?)', [userId, listId])
}
