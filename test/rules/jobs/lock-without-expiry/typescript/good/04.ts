import { Redis } from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const lock = async (name: string) => {
  const got = await redis.setnx(`lock:${name}`, '1')
  if (got) await redis.expire(`lock:${name}`, 60)
  return got
}