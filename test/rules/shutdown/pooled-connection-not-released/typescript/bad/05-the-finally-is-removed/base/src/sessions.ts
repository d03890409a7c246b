import { Pool } from 'pg'

const pool = new Pool({ connectionTimeoutMillis: 2_000 })

export const touch = async (id: string) => {
  const client = await pool.connect()
  try {
    await client.query('update sessions set seen_at = now() where id = $1', [id])
  } finally {
    client.release() // <- finding
  }
}
