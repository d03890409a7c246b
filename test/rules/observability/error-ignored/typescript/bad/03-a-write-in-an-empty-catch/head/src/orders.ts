import { Pool } from 'pg'

const pool = new Pool()

export async function markPaid(id: string) {
  try {
    await pool.query('UPDATE orders SET paid = true WHERE id = $1', [id])
  } catch {} // <- finding
}
