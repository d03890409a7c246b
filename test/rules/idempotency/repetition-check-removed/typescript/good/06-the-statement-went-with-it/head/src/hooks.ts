import express from 'express'
import { pool } from './db'

export const hooks = express.Router()

hooks.post('/ride-ended', async (req, res) => {
  const event = req.body as { id: string; ride: string; cents: number }
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM drivers WHERE ride = $1', [event.ride])
    await client.query('COMMIT')
    res.sendStatus(200)
  } finally {
    client.release()
  }
})
