import { trace } from '@opentelemetry/api'

const tracer = trace.getTracer('orders')

export const withSpan = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  tracer.startActiveSpan(name, async (span) => {
    try {
      return await work()
    } finally {
      span.end()
    }
  })
