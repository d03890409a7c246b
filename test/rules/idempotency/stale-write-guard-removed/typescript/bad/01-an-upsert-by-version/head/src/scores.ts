import { pool } from './db.js'

export async function score(event: ScoreEvent) {
  await pool.query(
    `INSERT INTO scores (match_id, home, away, version) VALUES ($1, $2, $3, $4)
     ON CONFLICT (match_id) DO UPDATE SET home = excluded.home, away = excluded.away, version = excluded.version`,
    [event.match, event.home, event.away, event.version],
  )
}
