import Redis from 'ioredis'
import { pool } from './pool'

const shelfCache = new Redis(process.env.REDIS_URL!)

const load = async (id: string) => (await pool.query('select label from shelves where id = $1', [id])).rows[0].label

export async function labelOf(id: string): Promise<string> {
  const label = await shelfCache.get(`label:${id}`) // <- finding
  return label ?? (await load(id))
}
