import type { PoolClient } from 'pg'
import { pool } from './pool'

const findUser = 'SELECT 1 FROM users WHERE lower(email) = lower($1)'

export async function register(email: string, name: string): Promise<boolean> {
  const client: PoolClient = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rowCount } = await client.query(findUser, [email])
    if (rowCount === 0) {
      await client.query(`INSERT INTO users (id, email, name) VALUES (gen_random_uuid(), $1, $2)`, [email, name]) // <- finding
    }
    await client.query('COMMIT')
    return rowCount === 0
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
