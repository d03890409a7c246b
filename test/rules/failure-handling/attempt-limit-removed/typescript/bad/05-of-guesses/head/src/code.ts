import { redis } from './redis.js'
export const verifyCode = async (email: string, code: string) => {
  const stored = await redis.get(email)
  return stored === code
}
