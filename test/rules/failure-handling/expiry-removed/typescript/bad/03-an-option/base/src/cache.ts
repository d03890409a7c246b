import 'express'
import { redis } from './redis.js'
export const put = (key: string, value: string) =>
  redis.set(key, value, {
    EX: 60, // <- finding
    NX: true,
  })
