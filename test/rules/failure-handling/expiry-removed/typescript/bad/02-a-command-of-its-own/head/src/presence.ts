import 'express'
import { redis } from './redis.js'
export const seen = async (socket: string, user: string) => {
  await redis.hset(socket, 'user', user)
}
