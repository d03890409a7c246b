import express from 'express'
import { pool, store } from './db.js'
import { verifySignature } from './sign.js'
const app = express()
app.post('/webhooks/ferry', async (req, res) => {
  const event = verifySignature(req.body, req.header('x-signature'))
  const added = await store.sAdd('ferry:seen', event.id)
  if (added === 0) return res.sendStatus(204)
  const useCrossing = async (ticket: string) => pool.query('UPDATE tickets SET crossings = crossings - 1 WHERE id = $1', [ticket])
  await useCrossing(event.ticket)
  res.sendStatus(204)
})
