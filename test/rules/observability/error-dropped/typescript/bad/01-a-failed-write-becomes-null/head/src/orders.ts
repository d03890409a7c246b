import { Pool } from 'pg'

const pool = new Pool()

export async function save(order: { id: string; total: number }) {
  try {
    const { rows } = await pool.query('insert into orders (id, total) values ($1, $2) returning id', [order.id, order.total])
    return rows[0].id
  } catch { // <- finding
    return null
  }
}
