import { pool } from './db'
export async function credit(account: string, cents: number) {
  await pool.query('INSERT INTO credits (account, cents) VALUES ($1, $2)', [account, cents])
}
