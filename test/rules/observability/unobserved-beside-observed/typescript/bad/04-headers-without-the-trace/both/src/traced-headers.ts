import { context, propagation } from '@opentelemetry/api'

export function tracedHeaders(headers: Record<string, string> = {}) {
  propagation.inject(context.active(), headers)
  return headers
}
