import express from 'express'
import { accounts } from './accounts.js'
export const app = express()
app.use(async (req, res, next) => {
  if (!req.headers.authorization) {
    res.status(401).end()
  }
  if (res.headersSent) return
  next()
})
app.get('/orders', (req, res) => {
  res.json([])
})
