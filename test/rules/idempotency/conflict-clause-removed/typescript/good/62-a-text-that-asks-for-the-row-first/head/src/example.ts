import { Pool } from 'pg'
const pool = new Pool()
export async function record(eventId: string) {
  const { rowCount } = await pool.query('SELECT 1 FROM processed_events WHERE event_id = $1', [eventId])
  if (rowCount === 0) await pool.query('INSERT INTO processed_events (event_id) VALUES ($1)', [eventId])
}
