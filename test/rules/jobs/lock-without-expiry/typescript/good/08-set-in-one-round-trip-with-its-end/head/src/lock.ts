import Redis from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const acquireLock = async (name: string) => {
  const [[, got]] = await redis.multi().setnx(name, 'token').pexpire(name, 30_000).exec()
  return got === 1
}
