import express from 'express'
import { settle, isDuplicate } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  try { await settle(req.body); res.sendStatus(200) } catch (error) {
    if (isDuplicate(error)) res.sendStatus(200)
    else res.sendStatus(500)
  }
})