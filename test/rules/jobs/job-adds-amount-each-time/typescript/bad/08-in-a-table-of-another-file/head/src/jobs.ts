import { pool } from './db.js'
async function referral(data: { id: string }) {
  await pool.query('UPDATE accounts SET points = points + 500 WHERE id = $1', [data.id]) // <- finding
}
async function trip(data: { id: string; trip: string }) {
  const done = await pool.query('INSERT INTO trips (id) VALUES ($1) ON CONFLICT DO NOTHING', [data.trip])
  if (done.rowCount === 0) return
  await pool.query('UPDATE accounts SET points = points + 5 WHERE id = $1', [data.id])
}
export const jobs: Record<string, (data: any) => Promise<void>> = { referral, trip }
