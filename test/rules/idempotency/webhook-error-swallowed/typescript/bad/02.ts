import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/paddle', async (req, res) => {
  try {
    await settle(req.body)
  } catch (error) { // <- finding
    console.error('webhook failed', error)
  }
  res.json({ received: true })
})