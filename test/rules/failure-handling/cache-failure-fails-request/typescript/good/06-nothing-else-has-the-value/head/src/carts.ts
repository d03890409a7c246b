import Redis from 'ioredis'

const cartCache = new Redis(process.env.REDIS_URL!)

export async function cartOf(reader: string) {
  const cart = await cartCache.get(`cart:${reader}`)
  if (cart) return JSON.parse(cart)
  return { lines: [] }
}
