import { trace } from '@opentelemetry/api'

const tracer = trace.getTracer('orders')

export const score = (lines: readonly number[]) => lines.reduce((a, b) => a + b, 0)
export const name = tracer.constructor.name
