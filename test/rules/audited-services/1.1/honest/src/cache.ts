import { createClient } from 'redis'

import { log } from './log.js'

const cache = createClient({ url: process.env.CACHE_URL })
cache.on('error', (error) => log.warn({ err: error }, 'continuing without the cache'))
cache.connect().catch((error) => log.warn({ err: error }, 'starting without the cache'))

export const cached = async (key: string) => {
  try {
    return await cache.get(key)
  } catch (error) {
    log.warn({ err: error, key }, 'cache read failed')
    return null
  }
}
