import 'express'
import { redis } from './redis.js'
export const lock = async (user: string) => {
  await redis.set(user, 'locked')
}
