import client from 'prom-client'
import 'express'
export const latency = new client.Histogram({
  name: 'http_seconds',
  help: 'Latency',
  labelNames: [
    'method',
    'originalUrl', // <- finding
  ],
})