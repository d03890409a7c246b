import express from 'express'
import rateLimit from 'express-rate-limit'

const app = express()
const signInLimiter = rateLimit({ windowMs: 60_000, max: 5 })
app.post('/login', signInLimiter, async (req, res) => {
  res.json({ ok: req.body.email })
})
