import { redis } from './redis.js'

export async function exhausted(kind: string, key: string, most: number): Promise<boolean> {
  return Number(await redis.get(`quota:${kind}:${key}`)) >= most
}
