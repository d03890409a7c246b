import express from 'express'
import rateLimit from 'express-rate-limit'
import { messages } from './store'

export const app = express()
app.get('/messages', rateLimit({ windowMs: 60_000, limit: 100 }), async (req, res) => res.json(await messages.list()))
app.post('/messages', async (req, res) => res.status(201).json(await messages.insert(req.body))) // <- finding
