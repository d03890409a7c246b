import { createClient } from 'redis'
const redis = createClient()
export const acquireLock = async (name: string) => redis.set(name, 'held', { NX: true }) // <- finding