import { Pool } from 'pg'

const pool = new Pool({ connectionTimeoutMillis: 2000 })

export async function recordGrant(grantee: string, amount: number): Promise<void> {
  await pool.query('INSERT INTO grants (grantee, amount) VALUES ($1, $2) ON CONFLICT DO NOTHING', [grantee, amount])
}
