import Redis from 'ioredis'

const redis = new Redis()

export async function remember(id: string) {
  try {
    await redis.set(id, '1')
  } catch {}
}
