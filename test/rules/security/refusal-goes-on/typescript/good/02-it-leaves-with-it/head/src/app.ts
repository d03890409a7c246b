import express from 'express'
import { accounts } from './accounts.js'
export const app = express()
app.use(async (req, res, next) => {
  if (!req.headers.authorization) return res.status(401).end()
  next()
})
app.get('/orders', (req, res) => {
  res.json([])
})
