import { Redis } from 'ioredis'
import { log } from './log.js'

export class Cache {
  private readonly redis: Redis

  constructor(url: string) {
    this.redis = new Redis(url, { maxRetriesPerRequest: 2 })
    this.redis.on('error', (error) => log.warn({ error }, 'redis'))
  }

  get(key: string) {
    return this.redis.get(key)
  }
}
