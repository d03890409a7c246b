import { Worker } from 'bullmq'
import { pool } from '../src/db'

let lastId = 0

new Worker('digest', async () => {
  const { rows } = await pool.query('SELECT id FROM signups WHERE id > $1', [lastId])
  for (const row of rows) await pool.query('INSERT INTO digests (signup_id) VALUES ($1)', [row.id])
  lastId = rows.at(-1)?.id ?? lastId
})
