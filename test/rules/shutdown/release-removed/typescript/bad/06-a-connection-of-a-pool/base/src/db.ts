import 'express'
import { pool } from './pool.js'
export const load = async (id: string) => {
  const client = await pool.connect()
  try {
    return await client.query('select 1 where id = $1', [id])
  } finally {
    client.release() // <- finding
  }
}
