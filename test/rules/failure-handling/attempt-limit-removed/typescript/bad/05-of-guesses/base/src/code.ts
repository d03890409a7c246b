import { redis } from './redis.js'
export const verifyCode = async (email: string, code: string) => {
  const stored = await redis.get(email)
  const attempts = await redis.incr('attempts:' + email)
  if (attempts > 10) { // <- finding
    return false
  }
  return stored === code
}
