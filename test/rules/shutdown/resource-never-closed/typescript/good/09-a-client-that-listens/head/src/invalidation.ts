import Redis from 'ioredis'

export const listen = async (drop: (key: string) => void): Promise<void> => {
  const subscriber = new Redis(process.env.REDIS_URL ?? '', { connectTimeout: 1_000 })
  subscriber.on('message', (_channel, key) => drop(key))
  await subscriber.subscribe('invalidated')
}
