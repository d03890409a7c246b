import Redis from 'ioredis'
import { log } from './log.js'

export const redis = new Redis(process.env.REDIS_URL!)
redis.on('error', (error) => log.warn({ error }, 'redis'))
