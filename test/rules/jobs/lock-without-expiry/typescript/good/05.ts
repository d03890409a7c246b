import { createClient } from 'redis'
const redis = createClient()
export const lock = (options: object) => redis.set('lock:billing', 'token', { NX: true, ...options })