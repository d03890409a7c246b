import { pool } from './db'

export function startPurging(): () => void {
  const timer = setInterval(async () => {
    await pool.query('delete from sessions where expires_at < now()')
  }, 60_000)
  return () => clearInterval(timer)
}
