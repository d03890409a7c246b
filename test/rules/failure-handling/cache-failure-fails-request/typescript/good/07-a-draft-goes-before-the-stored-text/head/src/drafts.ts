import Redis from 'ioredis'
import { pool } from './pool'

const redis = new Redis(process.env.REDIS_URL!)

export async function textOf(page: string): Promise<string> {
  const draft = await redis.get(`draft:${page}`)
  if (draft) return draft
  const { rows } = await pool.query('select text from pages where id = $1', [page])
  return rows[0].text
}
