import type { RequestHandler } from 'express'
import { Histogram } from 'prom-client'

export const seconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Duration of requests',
  labelNames: ['route', 'status'],
})

export const measured: RequestHandler = (request, response, next) => {
  const end = seconds.startTimer()
  response.on('finish', () => end({ route: request.route?.path, status: response.statusCode }))
  next()
}
