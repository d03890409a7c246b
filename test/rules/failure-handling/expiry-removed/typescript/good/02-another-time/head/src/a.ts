import 'express'
import { redis, day } from './redis.js'
export const put = async (key: string) => {
  await redis.setex(key, day, '1')
}
