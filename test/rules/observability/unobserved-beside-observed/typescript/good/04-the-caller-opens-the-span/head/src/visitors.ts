import { trace } from '@opentelemetry/api'
import { locate } from './geo.js'

const tracer = trace.getTracer('orders')

export const visitor = (ip: string) =>
  tracer.startActiveSpan('visitor', async (span) => {
    try {
      return await locate(ip)
    } finally {
      span.end()
    }
  })
