import express from 'express'
import { inbox, work } from './inbox.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  await inbox.store(req.body)
  try {
    await work(req.body)
  } catch (error) {
    console.error(error)
  }
  res.sendStatus(200)
})
