import express from 'express'
import rateLimit from 'express-rate-limit'
import { messages } from './store'

export const app = express()
app.post('/messages', rateLimit({ windowMs: 60_000, limit: 20 }), async (req, res) => res.status(201).json(await messages.insert(req.body)))
