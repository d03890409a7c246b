import 'express'
import { redis } from './redis.js'
export const put = (key: string, value: string) =>
  redis.set(key, value, {
    NX: true,
  })
