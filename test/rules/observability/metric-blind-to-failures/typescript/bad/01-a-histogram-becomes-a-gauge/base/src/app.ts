import express from 'express'
import { duration } from './metrics.js'

export const app = express()
app.use((req, res, next) => {
  const start = process.hrtime.bigint()
  res.on('finish', () => {
    duration.observe({ route: req.route?.path ?? 'none' }, Number(process.hrtime.bigint() - start) / 1e9)
  })
  next()
})
