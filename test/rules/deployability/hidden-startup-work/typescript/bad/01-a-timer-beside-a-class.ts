import { pool } from './db'

class Sessions {
  async purge() {
    await pool.query('delete from sessions where expires_at < now()')
  }
}

export const sessions = new Sessions()

setInterval(() => sessions.purge().catch((error) => console.error('purge failed', error)), 60_000) // <- finding
