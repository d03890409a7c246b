import { pool } from './db.js'

export async function transfer(from: string, to: string, cents: number) {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('UPDATE accounts SET cents = cents - $2 WHERE id = $1', [from, cents])
    await client.query('UPDATE accounts SET cents = cents + $2 WHERE id = $1', [to, cents])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
