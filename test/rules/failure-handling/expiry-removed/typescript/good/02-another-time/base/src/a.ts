import 'express'
import { redis } from './redis.js'
export const put = async (key: string) => {
  await redis.setex(key, 60, '1')
}
