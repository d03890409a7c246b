import express from 'express'
import { accounts } from './accounts.js'
export const app = express()
app.use(async (req, res, next) => {
  const account = await accounts.find(req.headers.authorization)
  if (!account) {
    res.status(401).json({ error: 'who are you' }) // <- finding
  }
  next()
})
app.get('/orders', (req, res) => {
  res.json([])
})
