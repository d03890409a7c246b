import axios from 'axios'
import { Pool } from 'pg'

const pool = new Pool()

export async function load(id: string) {
  const request = axios.get(`https://a.internal/${id}`, { timeout: 1000 })
  request.catch(() => {})
  const row = await pool.query('SELECT id FROM orders WHERE id = $1', [id])
  return [row, await request]
}
