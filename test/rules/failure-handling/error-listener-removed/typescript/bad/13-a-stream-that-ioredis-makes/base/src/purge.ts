import Redis from 'ioredis'
import { log } from './log.js'

const redis = new Redis(process.env.REDIS_URL!)

export function purge(pattern: string) {
  const stream = redis.scanStream({ match: pattern })
  stream.on('data', (keys: string[]) => redis.unlink(keys))
  stream.on('error', (error) => log.error({ error }, 'scan')) // <- finding
}
