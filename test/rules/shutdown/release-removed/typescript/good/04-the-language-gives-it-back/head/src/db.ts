import 'express'
import { pool } from './pool.js'
export const load = async (id: string) => {
  await using client = await pool.connect()
  return await client.query('select 1 where id = $1', [id])
}
