import { createClient } from 'redis'
import { pool } from './pool'
import { log } from './log'

const cache = createClient({ url: process.env.REDIS_URL })

const stored = async (sku: string) => (await pool.query('select cents from prices where sku = $1', [sku])).rows[0].cents

async function cachedPrice(sku: string) {
  const price = await cache.get(`price:${sku}`)
  return price ?? (await stored(sku))
}

export async function priceOf(sku: string) {
  try {
    return await cachedPrice(sku)
  } catch (error) {
    log.warn({ error, sku }, 'price cache unavailable')
    return stored(sku)
  }
}
