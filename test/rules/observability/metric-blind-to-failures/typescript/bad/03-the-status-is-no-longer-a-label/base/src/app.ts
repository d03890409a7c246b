import express from 'express'
import { requests } from './metrics.js'

export const app = express()
app.use((req, res, next) => {
  res.on('finish', () => {
    requests.inc({ route: req.route?.path ?? 'none', status: String(res.statusCode) })
  })
  next()
})
