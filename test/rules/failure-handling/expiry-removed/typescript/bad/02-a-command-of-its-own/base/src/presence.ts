import 'express'
import { redis } from './redis.js'
export const seen = async (socket: string, user: string) => {
  await redis.hset(socket, 'user', user)
  await redis.expire(socket, 3600 * 24) // <- finding
}
