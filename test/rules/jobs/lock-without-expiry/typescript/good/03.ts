import { createClient } from 'redis'
const redis = createClient()
export const lock = () => redis.set('lock:billing', 'token', { NX: true, PX: 60_000 })