import Redis from 'ioredis'

const redis = new Redis(process.env.REDIS_URL!)

export function purge(pattern: string) {
  const stream = redis.scanStream({ match: pattern })
  stream.on('data', (keys: string[]) => redis.unlink(keys))
}
