import express from 'express'
import rateLimit from 'express-rate-limit'
const app = express()
app.use('/auth', rateLimit({ windowMs: 60_000, limit: 10 }))
app.post('/auth/login', (req, res) => { res.sendStatus(204) })