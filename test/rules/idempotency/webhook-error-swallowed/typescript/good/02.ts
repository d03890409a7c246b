import express from 'express'
import { settle, park } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  try { await settle(req.body) } catch (error) { await park(req.body, error) }
  res.sendStatus(200)
})