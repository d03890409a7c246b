import { createClient } from 'redis'
const cache = createClient({ url: process.env.REDIS_URL }) // <- finding
await cache.connect()
export const read = (key: string) => cache.get(key)