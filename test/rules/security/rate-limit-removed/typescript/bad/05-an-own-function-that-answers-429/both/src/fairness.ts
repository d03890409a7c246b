import type { NextFunction, Request, Response } from 'express'
import { redis } from './redis.js'

export async function fairShare(req: Request, res: Response, next: NextFunction) {
  const used = await redis.incr(`share:${req.ip}`)
  if (used === 1) await redis.expire(`share:${req.ip}`, 60)
  if (used > 30) return void res.status(429).end()
  next()
}
