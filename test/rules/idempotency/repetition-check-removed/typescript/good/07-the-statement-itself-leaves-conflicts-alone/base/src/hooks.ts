import express from 'express'
import { pool } from './db'

export const hooks = express.Router()

hooks.post('/ride-ended', async (req, res) => {
  const event = req.body as { id: string; ride: string; cents: number }
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const first = await client.query('INSERT INTO handled_events (event_id) VALUES ($1) ON CONFLICT DO NOTHING', [event.id])
    if (first.rowCount === 0) {
      await client.query('ROLLBACK')
      return res.sendStatus(200)
    }
    await client.query('INSERT INTO payouts (ride, cents) VALUES ($1, $2)', [event.ride, event.cents])
    await client.query('COMMIT')
    res.sendStatus(200)
  } finally {
    client.release()
  }
})
