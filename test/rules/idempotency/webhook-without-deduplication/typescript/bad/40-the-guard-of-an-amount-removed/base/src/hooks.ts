import express from 'express'
import { pool, store } from './db.js'
import { verifySignature } from './sign.js'
const app = express()
app.post('/webhooks/turnstile', async (req, res) => {
  const event = verifySignature(req.body, req.header('x-signature'))
  const added = await store.sAdd('turnstile:seen', event.id)
  if (added === 0) { // <- finding
    return res.sendStatus(204)
  }
  await pool.query('UPDATE passes SET rides = rides - 1 WHERE id = $1', [event.passId])
  res.sendStatus(204)
})
