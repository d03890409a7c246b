import { createClient } from 'redis'

export async function connectCache(log: { warn(fields: object, text: string): void }) {
  const cache = createClient({ url: process.env.CACHE_URL })
  await cache.connect().catch((err) => log.warn({ err }, 'cache unavailable'))
  return cache
}

export async function connectOrNot(client: { connect(): Promise<void> }) {
  try {
    await client.connect()
    return true
  } catch {
    return false
  }
}
