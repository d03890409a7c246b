import { Pool } from 'pg'
const pool = new Pool()
export async function record(eventId: string) {
  await pool.query(`
    INSERT INTO processed_events (event_id)
    VALUES ($1)
    ON CONFLICT (event_id) DO NOTHING // <- finding
  `, [eventId])
}
