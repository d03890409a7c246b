import 'express'
import { Redis } from 'ioredis'
import { mail } from './mail.js'
const redis = new Redis()
export const notify = async (team: string) => {
  const key = `notified:${team}`
  const sent = await redis.get(key) // <- finding
  if (sent !== null) {
    return
  }
  await redis.set(key, Date.now(), 'EX', 60)
  await mail.send(team)
}
