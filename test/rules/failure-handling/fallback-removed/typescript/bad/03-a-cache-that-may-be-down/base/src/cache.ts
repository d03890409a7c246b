import 'express'
import { redis, logger } from './redis.js'
export const cached = async (key: string) => {
  try {
    return await redis.get(key)
  } catch (error) { // <- finding
    logger.warn({ error }, 'cache')
    return undefined
  }
}
