import { Worker } from 'bullmq'
import { pool } from './db'

export const worker = new Worker('digest', async () => {
  let lastId = 0
  while (true) {
    const { rows } = await pool.query('SELECT id FROM signups WHERE id > $1 AND NOT done ORDER BY id LIMIT 500', [lastId])
    if (rows.length === 0) break
    for (const row of rows) await pool.query('INSERT INTO digests (signup_id) VALUES ($1)', [row.id])
    lastId = rows.at(-1).id
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
})
