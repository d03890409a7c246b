import { createClient, type RedisClientType } from 'redis'
import { log } from './log.js'

export class Cache {
  private client: RedisClientType

  constructor(url: string) {
    this.client = createClient({ url })
    this.client.on('error', (error) => { // <- finding
      log.warn({ error }, 'redis')
    })
  }

  async get(key: string) {
    return this.client.get(key)
  }
}
