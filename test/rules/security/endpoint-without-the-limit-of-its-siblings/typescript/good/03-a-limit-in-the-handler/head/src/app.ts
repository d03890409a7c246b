import express from 'express'
import rateLimit from 'express-rate-limit'
import { messages } from './store'

export const app = express()
app.get('/search', rateLimit({ windowMs: 60_000, limit: 30 }), async (req, res) => res.json(await messages.search(req.query.q)))
app.post('/messages', async (req, res) => {
  await limiter.consume(req.ip)
  res.status(201).json(await messages.insert(req.body))
})
