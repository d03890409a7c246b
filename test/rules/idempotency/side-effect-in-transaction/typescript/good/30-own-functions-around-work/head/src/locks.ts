import { pool } from './db.js'

/** Runs the work while no other process does. Every statement of it commits by itself. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock(7)')
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock(7)')
    client.release()
  }
}
