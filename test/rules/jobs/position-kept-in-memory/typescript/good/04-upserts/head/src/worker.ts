import { Worker } from 'bullmq'
import { pool } from './db'

let lastId = 0

export const worker = new Worker('digest', async () => {
  const { rows } = await pool.query('SELECT id, email FROM signups WHERE id > $1 ORDER BY id LIMIT 500', [lastId])
  for (const row of rows) await pool.query('INSERT INTO digests (signup_id) VALUES ($1) ON CONFLICT DO NOTHING', [row.id])
  lastId = rows.at(-1)?.id ?? lastId
})
