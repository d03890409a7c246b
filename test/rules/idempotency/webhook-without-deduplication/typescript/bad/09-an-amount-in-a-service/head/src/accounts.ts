import { pool } from './db.js'
export async function creditAccount(id: string, credits: number) {
  await pool.query('UPDATE accounts SET credits = credits + $2 WHERE id = $1', [id, credits]) // <- finding
}
