import { pool } from './db.js'

export async function store(event: ScoreEvent) {
  await pool.query(
    `INSERT INTO scores (match_id, home, away, version) VALUES ($1, $2, $3, $4)
     ON CONFLICT (match_id) DO UPDATE SET home = excluded.home, away = excluded.away, version = excluded.version
     WHERE scores.version < excluded.version`,
    [event.match, event.home, event.away, event.version],
  )
}
