import Redis from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const importAll = async (run: () => Promise<void>) => {
  const mine = await redis.setnx('import:in-progress', process.pid) // <- finding
  if (!mine) return
  await run()
  await redis.del('import:in-progress')
}
