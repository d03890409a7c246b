import express from 'express'
import { Gauge, Histogram } from 'prom-client'

const duration = new Histogram({ name: 'http_request_duration_seconds', help: 'duration', labelNames: ['route', 'status'] })
const slowest = new Gauge({ name: 'http_request_slowest_seconds', help: 'slowest request so far' })
let longest = 0

export const app = express()
app.use((req, res, next) => {
  const start = performance.now()
  res.on('finish', () => {
    const seconds = (performance.now() - start) / 1000
    duration.observe({ route: req.route?.path ?? 'none', status: res.statusCode }, seconds)
    if (seconds > longest) slowest.set((longest = seconds))
  })
  next()
})
