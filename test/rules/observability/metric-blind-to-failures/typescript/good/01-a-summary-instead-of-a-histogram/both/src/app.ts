import express from 'express'
import { duration } from './metrics.js'

export const app = express()
app.use((req, res, next) => {
  const end = duration.startTimer()
  res.on('finish', () => end({ route: req.route?.path ?? 'none', status: res.statusCode }))
  next()
})
