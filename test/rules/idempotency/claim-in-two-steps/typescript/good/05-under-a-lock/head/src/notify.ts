import 'express'
import { Redis } from 'ioredis'
import { mail } from './mail.js'
const redis = new Redis()
export const notify = async (team: string) => {
  const key = `notified:${team}`
  await withLock(team, async () => undefined)
  const sent = await redis.get(key)
  if (sent) return
  await redis.set(key, '1')
}
