import axios from 'axios'
import { trace, type Tracer } from '@opentelemetry/api'

export class Billing {
  private readonly tracer: Tracer = trace.getTracer('billing')

  async invoice(id: string) {
    return this.tracer.startActiveSpan('invoice', async (span) => { // <- finding
      try {
        return (await axios.get(`https://billing.example.com/${id}`, { timeout: 1000 })).data
      } finally {
        span.end()
      }
    })
  }
}
