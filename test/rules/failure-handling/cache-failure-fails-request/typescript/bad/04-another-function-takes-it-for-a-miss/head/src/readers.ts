import Redis from 'ioredis'
import { pool } from './pool'

const redis = new Redis(process.env.REDIS_URL!)

export async function nameOf(id: string): Promise<string> {
  const hit = await redis.get(`name:${id}`).catch(() => null)
  if (hit) return hit
  const { rows } = await pool.query('select name from readers where id = $1', [id])
  return rows[0].name
}

export async function badgeOf(id: string): Promise<string> {
  const hit = await redis.get(`badge:${id}`) // <- finding
  if (hit) return hit
  const { rows } = await pool.query('select badge from readers where id = $1', [id])
  return rows[0].badge
}
