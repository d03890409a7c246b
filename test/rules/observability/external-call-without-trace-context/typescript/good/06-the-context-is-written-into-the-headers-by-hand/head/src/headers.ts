import { context, propagation } from '@opentelemetry/api'
export const traced = (headers: Record<string, string>) => {
  propagation.inject(context.active(), headers)
  return headers
}
