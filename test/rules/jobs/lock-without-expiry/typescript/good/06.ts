import { Redis } from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const cache = (key: string, value: string) => redis.set(key, value, 'NX')