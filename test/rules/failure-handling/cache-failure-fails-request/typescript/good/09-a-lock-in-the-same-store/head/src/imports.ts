import Redis from 'ioredis'
import { importAll } from './import-all'

const cache = new Redis(process.env.REDIS_URL!)

export async function runImport(shop: string) {
  const running = await cache.get(`lock:import:${shop}`)
  if (running) return running
  return await importAll(shop)
}
