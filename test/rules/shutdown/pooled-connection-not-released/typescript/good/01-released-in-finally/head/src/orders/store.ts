import { Pool } from 'pg'

const pool = new Pool({ connectionTimeoutMillis: 2_000 })

export const place = async (customerId: string, total: number) => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query('insert into orders (customer_id, total) values ($1, $2) returning id', [customerId, total])
    await client.query('commit')
    return rows[0].id
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
