import { Pool } from 'pg'

const pool = new Pool({ connectionTimeoutMillis: 2000 })

export async function recordGrant(grantee: string, amount: number): Promise<void> {
  await pool.query('INSERT INTO grants (grantee, amount) VALUES ($1, $2) ON CONFLICT DO NOTHING', [grantee, amount])
}

export async function countGrant(grantee: string): Promise<void> {
  await pool.query('UPDATE grantees SET grants = grants + 1 WHERE id = $1', [grantee])
}
