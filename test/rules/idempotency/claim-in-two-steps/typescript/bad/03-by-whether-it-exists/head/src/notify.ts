import 'express'
import { Redis } from 'ioredis'
import { mail } from './mail.js'
const redis = new Redis()
export const notify = async (team: string) => {
  const key = `notified:${team}`
  const sent = await redis.exists(key) // <- finding
  if (sent === 1) return
  await redis.set(key, 'sent')
  await mail.send(team)
}
