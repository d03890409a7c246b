import axios from 'axios'
import { trace } from '@opentelemetry/api'

const tracer = trace.getTracer('orders')

export const tax = (country: string) =>
  tracer.startActiveSpan('tax', async (span) => {
    try {
      return await axios.get(`https://tax.example.com/${country}`, { timeout: 1000 })
    } finally {
      span.end()
    }
  })
