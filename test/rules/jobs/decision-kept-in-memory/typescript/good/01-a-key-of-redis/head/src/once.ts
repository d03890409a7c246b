import { redis } from './redis.js'

export async function once(key: string): Promise<boolean> {
  const answer = await redis.set(`once:${key}`, '1', 'EX', 3600, 'NX')
  if (answer !== 'OK') return false
  return true
}
