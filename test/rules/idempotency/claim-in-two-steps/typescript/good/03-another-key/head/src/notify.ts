import 'express'
import { Redis } from 'ioredis'
import { mail } from './mail.js'
const redis = new Redis()
export const notify = async (team: string) => {
  const key = `notified:${team}`
  const paused = await redis.get('paused')
  if (paused) return
  await mail.send(team)
  await redis.set(key, '1')
}
