import express from 'express'
import { verifyEvent, settle } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = await verifyEvent(req)
  await settle(event)
  res.sendStatus(200)
})