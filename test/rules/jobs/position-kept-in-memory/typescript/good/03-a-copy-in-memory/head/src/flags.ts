import cron from 'node-cron'
import { pool } from './db'

const flags = new Map<string, boolean>()
let updated = new Date(0)

cron.schedule('* * * * *', async () => {
  const { rows } = await pool.query('SELECT name, enabled, updated_at FROM flags WHERE updated_at > $1 ORDER BY updated_at', [updated])
  for (const row of rows) flags.set(row.name, row.enabled)
  updated = rows.at(-1)?.updated_at ?? updated
})
