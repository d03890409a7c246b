import { Pool } from 'pg'
const pool = new Pool()
export async function record(eventId: string) {
  try {
    await pool.query('INSERT INTO processed_events (event_id) VALUES ($1)', [eventId])
  } catch (err) {
    if (err.code !== '23505') throw err
  }
}
