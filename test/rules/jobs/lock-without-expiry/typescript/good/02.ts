import { Redis } from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const isNew = (id: string) => redis.set(`processed:${id}`, '1', 'NX')