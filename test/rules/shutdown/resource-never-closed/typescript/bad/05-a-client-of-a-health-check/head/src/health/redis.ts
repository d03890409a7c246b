import Redis from 'ioredis'

export const isRedisUp = async (url: string): Promise<boolean> => {
  try {
    const redis = new Redis(url, { maxRetriesPerRequest: 3, connectTimeout: 1_000 }) // <- finding
    await redis.ping()
    redis.disconnect()
    return true
  } catch {
    return false
  }
}
