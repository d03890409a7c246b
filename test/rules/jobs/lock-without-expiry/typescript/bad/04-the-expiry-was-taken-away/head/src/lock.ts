import { Redis } from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const acquireLock = () =>
  redis.set('lock:billing', '1', 'NX')
