import { metrics } from '@opentelemetry/api'
export const served = metrics.getMeter('api').createCounter('http_requests_served')
