import CircuitBreaker from 'opossum'
import express from 'express'
import { score } from './risk.js'
const app = express()
app.post('/orders', async (req, res) => {
  const breaker = new CircuitBreaker(score, { timeout: 2_000 }) // <- finding
  res.json(await breaker.fire(req.body))
})