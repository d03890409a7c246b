import { Worker } from 'bullmq'
import { pool } from './db'

let lastId = 0

export async function restore() {
  lastId = (await pool.query('SELECT last_id FROM digest_state')).rows[0].last_id
}

export const worker = new Worker('digest', async () => {
  const { rows } = await pool.query('SELECT id, email FROM signups WHERE id > $1 ORDER BY id LIMIT 500', [lastId])
  for (const row of rows) await pool.query('INSERT INTO digests (signup_id) VALUES ($1)', [row.id])
  lastId = rows.at(-1)?.id ?? lastId
  await pool.query('UPDATE digest_state SET last_id = $1', [lastId])
})
