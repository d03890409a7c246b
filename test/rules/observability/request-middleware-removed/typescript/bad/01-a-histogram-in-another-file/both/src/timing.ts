import { Histogram } from 'prom-client'
import type { RequestHandler } from 'express'

const seconds = new Histogram({ name: 'http_request_duration_seconds', help: 'Duration of requests.', labelNames: ['route'] })

export const timing: RequestHandler = (request, response, next) => {
  const end = seconds.startTimer()
  response.on('finish', () => end({ route: request.route?.path }))
  next()
}
