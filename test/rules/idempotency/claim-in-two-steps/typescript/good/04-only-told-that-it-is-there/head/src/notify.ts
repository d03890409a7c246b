import 'express'
import { Redis } from 'ioredis'
import { mail } from './mail.js'
const redis = new Redis()
export const notify = async (team: string) => {
  const key = `notified:${team}`
  const sent = await redis.get(key)
  if (!sent) return
  await mail.send(team)
  await redis.set(key, '2')
}
