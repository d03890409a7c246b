import { createClient } from 'redis'
export const redis = createClient({ url: process.env.REDIS_URL, socket: { connectTimeout: 1000 } })
redis.on('error', (err) => console.warn(err))
