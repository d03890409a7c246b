import { pool } from './db.js'
async function position(event) {
  await pool.query(
    `INSERT INTO positions (unit_id, lat, reported_at) VALUES ($1, $2, $3)
     ON CONFLICT (unit_id) DO UPDATE SET lat = EXCLUDED.lat, reported_at = EXCLUDED.reported_at
       WHERE positions.reported_at < EXCLUDED.reported_at`,
    [event.unit, event.lat, event.at],
  )
}
async function status(event) {
  await pool.query(
    `INSERT INTO statuses (unit_id, status, reported_at) VALUES ($1, $2, $3) -- <- finding
     ON CONFLICT (unit_id) DO UPDATE SET status = EXCLUDED.status, reported_at = EXCLUDED.reported_at`,
    [event.unit, event.status, event.at],
  )
}
async function opened(event) {
  await pool.query('INSERT INTO incidents (id, reported_at) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [event.id, event.at])
}
export const handlers = { position, status, opened }
