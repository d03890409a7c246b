import express from 'express'
import { failed, requests } from './metrics.js'

export const app = express()
app.use((req, res, next) => {
  res.on('finish', () => {
    requests.inc({ route: req.route?.path ?? 'none' })
    if (res.statusCode >= 500) failed.inc({ route: req.route?.path ?? 'none' })
  })
  next()
})
