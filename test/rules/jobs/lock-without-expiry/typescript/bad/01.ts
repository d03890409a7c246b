import { Redis } from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const bill = async () => {
  if (!(await redis.set('lock:billing', '1', 'NX'))) return // <- finding
}