import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  try {
    await settle(req.body)
    res.sendStatus(200)
  } catch (error) { // <- finding
    console.error(error)
    res.sendStatus(200)
  }
})