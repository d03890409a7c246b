import { Redis } from 'ioredis'
export const redis = new Redis(process.env.REDIS_URL!, { connectTimeout: 2000, commandTimeout: 300 })
