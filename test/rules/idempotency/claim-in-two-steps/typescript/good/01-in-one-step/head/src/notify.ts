import 'express'
import { Redis } from 'ioredis'
import { mail } from './mail.js'
const redis = new Redis()
export const notify = async (team: string) => {
  const key = `notified:${team}`
  const won = await redis.set(key, '1', 'EX', 60, 'NX')
  if (won !== 'OK') return
  await mail.send(team)
}
