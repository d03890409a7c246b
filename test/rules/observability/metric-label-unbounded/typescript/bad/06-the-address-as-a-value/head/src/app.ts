import express from 'express'
import { Counter } from 'prom-client'

const requests = new Counter({ name: 'http_requests_total', help: 'requests', labelNames: ['route', 'status'] })
export const app = express()
app.use((req, res, next) => {
  res.on('finish', () => requests.inc({ route: req.originalUrl, status: String(res.statusCode) })) // <- finding
  next()
})
