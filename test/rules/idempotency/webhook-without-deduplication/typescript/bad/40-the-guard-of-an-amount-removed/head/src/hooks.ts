import express from 'express'
import { pool } from './db.js'
import { verifySignature } from './sign.js'
const app = express()
app.post('/webhooks/turnstile', async (req, res) => {
  const event = verifySignature(req.body, req.header('x-signature'))
  await pool.query('UPDATE passes SET rides = rides - 1 WHERE id = $1', [event.passId])
  await pool.query('UPDATE passes SET last_gate = $2 WHERE id = $1', [event.passId, event.gate])
  res.sendStatus(204)
})
