import 'express'
import { redis } from './redis.js'
export const put = async (key: string) => {
  await redis.set(key, '1')
  await redis.expire(key, 60)
}
