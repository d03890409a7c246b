import { Pool } from 'pg'

const pool = new Pool({ connectionTimeoutMillis: 2_000 })

export const ordersOf = async (customerId: string) => {
  const client = await pool.connect() // <- finding
  await client.query('set local statement_timeout = 2000')
  const { rows } = await client.query('select id, total from orders where customer_id = $1', [customerId])
  client.release()
  return rows
}
