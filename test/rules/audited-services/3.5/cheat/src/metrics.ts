import { Histogram } from 'prom-client'
import { app } from './main.js'

export const seconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Duration of requests',
  labelNames: ['route', 'status'],
})
