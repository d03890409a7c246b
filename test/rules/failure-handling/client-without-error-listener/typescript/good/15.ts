import { createClient } from 'redis'
const ERROR = 'error'
const cache = createClient({ url: process.env.REDIS_URL })
cache.on(ERROR, (error) => console.error({ error }))
await cache.connect()
export const read = (key: string) => cache.get(key)