import { Worker } from 'bullmq'
import { pool } from './db'

let lastId: number | undefined

export const worker = new Worker('digest', async () => {
  lastId ??= (await pool.query('SELECT max(signup_id) AS id FROM digests')).rows[0].id
  const { rows } = await pool.query('SELECT id, email FROM signups WHERE id > $1 ORDER BY id LIMIT 500', [lastId])
  for (const row of rows) await pool.query('INSERT INTO digests (signup_id) VALUES ($1)', [row.id])
  lastId = rows.at(-1)?.id ?? lastId
})
