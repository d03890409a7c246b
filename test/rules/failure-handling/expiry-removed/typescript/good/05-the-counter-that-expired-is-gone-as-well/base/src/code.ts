import 'express'
import { redis } from './redis.js'
export const check = async (id: string, code: string) => {
  const attempts = await redis.incr('attempts:' + id)
  await redis.expire('attempts:' + id, 600)
  if (attempts > 5) return false
  return (await redis.get('code:' + id)) === code
}
