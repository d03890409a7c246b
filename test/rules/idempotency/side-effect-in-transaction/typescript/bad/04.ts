import { Pool } from 'pg'
const pool = new Pool({ connectionTimeoutMillis: 1000 })
export const cancel = async (id: string) => {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query('UPDATE orders SET cancelled = true WHERE id = $1', [id])
  await fetch('https://warehouse.example.com/cancellations', { method: 'POST', body: id }) // <- finding
  await client.query('COMMIT')
  client.release()
}