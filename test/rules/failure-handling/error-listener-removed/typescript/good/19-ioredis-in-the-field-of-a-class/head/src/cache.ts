import { Redis } from 'ioredis'

export class Cache {
  private readonly redis: Redis

  constructor(url: string) {
    this.redis = new Redis(url, { maxRetriesPerRequest: 2 })
  }

  get(key: string) {
    return this.redis.get(key)
  }
}
