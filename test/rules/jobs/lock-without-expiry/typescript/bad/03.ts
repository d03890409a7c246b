import { Redis } from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const acquireLock = (job: string) => redis.setnx(`running:${job}`, Date.now()) // <- finding