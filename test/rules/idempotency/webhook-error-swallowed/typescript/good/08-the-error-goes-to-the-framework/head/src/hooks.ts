import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res, next) => {
  try {
    await settle(req.body)
    res.sendStatus(200)
  } catch (error) {
    console.error(error)
    next(error)
  }
})
