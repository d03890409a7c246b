import { pool } from './db'

const timer = setInterval(async () => {
  await pool.query('delete from sessions where expires_at < now()')
}, 60_000)

export const stopPurging = () => clearInterval(timer)
