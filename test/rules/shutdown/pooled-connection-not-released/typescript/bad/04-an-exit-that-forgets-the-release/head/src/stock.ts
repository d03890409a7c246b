import { Pool, type PoolClient } from 'pg'

const pool = new Pool({ connectionTimeoutMillis: 2_000 })

const rowOf = async (client: PoolClient, sku: string) =>
  (await client.query('select quantity from stock where sku = $1 for update', [sku])).rows[0]

export const reserve = async (sku: string, quantity: number): Promise<boolean> => {
  const client = await pool.connect() // <- finding
  const row = await rowOf(client, sku)
  if (!row || row.quantity < quantity) {
    client.release()
    return false
  }
  await client.query('update stock set quantity = quantity - $2 where sku = $1', [sku, quantity])
  client.release()
  return true
}
