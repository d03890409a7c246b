import { createClient } from 'redis'
import { pool } from './pool'

const cache = createClient({ url: process.env.REDIS_URL })

export async function priceOf(sku: string) {
  let price = await cache.get(`price:${sku}`) // <- finding
  if (!price) {
    const { rows } = await pool.query('select cents from prices where sku = $1', [sku])
    price = rows[0].cents
  }
  return price
}
