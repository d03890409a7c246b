import { createClient } from 'redis'
export const cache = createClient({ url: process.env.REDIS_URL })
cache.on('error', () => {})
export async function cached(key, load) {
  try {
    const hit = await cache.get(key)
    if (hit) return JSON.parse(hit)
  } catch {}
  return load()
}
