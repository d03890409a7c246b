import 'express'
import { redis, logger } from './redis.js'
export const cached = async (key: string) => {
  return await redis.get(key)
}
