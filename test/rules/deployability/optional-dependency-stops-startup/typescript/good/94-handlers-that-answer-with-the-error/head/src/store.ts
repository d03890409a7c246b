import { createClient } from 'redis'
export const store = createClient({ url: process.env.REDIS_URL })
store.on('error', (err) => console.warn(err))
