import { pool } from './db.js'
import { finish } from './finish.js'

export async function begin() {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query(`INSERT INTO sessions (at) VALUES (now())`)
  return client
}

export async function record(id: string) {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query('INSERT INTO records (id) VALUES ($1)', [id])
  await finish(client)
}
