import { createClient } from 'redis'
export const cache = await createClient({ url: process.env.REDIS_URL }).on('error', (error) => console.error(error)).connect()