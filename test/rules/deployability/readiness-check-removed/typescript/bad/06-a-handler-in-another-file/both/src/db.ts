import { Pool } from 'pg'
export const pool = new Pool()
export async function reachable(): Promise<boolean> {
  try {
    await pool.query('SELECT now()')
    return true
  } catch {
    return false
  }
}
