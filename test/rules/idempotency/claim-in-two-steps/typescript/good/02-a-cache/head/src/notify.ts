import 'express'
import { Redis } from 'ioredis'
import { mail } from './mail.js'
const redis = new Redis()
export const notify = async (team: string) => {
  const key = `notified:${team}`
  const known = await redis.get(key)
  if (known) return JSON.parse(known)
  const fresh = await mail.load(team)
  await redis.set(key, JSON.stringify(fresh))
  return fresh
}
