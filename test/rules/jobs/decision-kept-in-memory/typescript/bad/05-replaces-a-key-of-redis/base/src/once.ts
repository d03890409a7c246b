import { redis } from './redis.js'

export async function once(key: string): Promise<boolean> {
  return (await redis.set(`once:${key}`, '1', 'EX', 3600, 'NX')) === 'OK'
}
