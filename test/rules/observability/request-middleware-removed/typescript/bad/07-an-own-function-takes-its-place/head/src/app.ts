import express from 'express'
import { noCache } from './no-cache.js'

export const app = express()
app.use(noCache)
app.get('/items', (req, res) => {
  res.json([])
})
