import { createClient } from 'redis'
export const redis = createClient({ url: process.env.REDIS_URL })
export async function cartOf(user: string) {
  return redis.hGetAll(`cart:${user}`)
}
