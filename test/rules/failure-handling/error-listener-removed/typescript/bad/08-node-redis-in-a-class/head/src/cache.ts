import { createClient, type RedisClientType } from 'redis'

export class Cache {
  private client: RedisClientType

  constructor(url: string) {
    this.client = createClient({ url })
  }

  async get(key: string) {
    return this.client.get(key)
  }
}
