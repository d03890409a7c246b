import { Redis } from 'ioredis'

const options = {
  host: 'sessions.x1y2z3.0001.euw1.cache.amazonaws.com', // <- finding
  port: 6379,
}

export const redis = new Redis(options)
