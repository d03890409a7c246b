import { pool } from './pool.js'

export async function alone(key: number, fn: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query('SELECT pg_try_advisory_xact_lock($1) AS got', [key])
    if (rows[0].got) await fn()
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}
