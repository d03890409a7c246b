import { pool } from './pool.js'

export async function payAffiliates(): Promise<void> {
  await pool.query('INSERT INTO payouts (affiliate, cents) SELECT id, due FROM affiliates WHERE due > 0')
}
