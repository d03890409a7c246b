import axios from 'axios'
import { trace } from '@opentelemetry/api'

const tracer = trace.getTracer('orders')

export const rate = (pair: string) =>
  tracer.startActiveSpan('rate', async (span) => {
    try {
      return await axios.get(`https://fx.example.com/${pair}`, { timeout: 1000 })
    } finally {
      span.end()
    }
  })
