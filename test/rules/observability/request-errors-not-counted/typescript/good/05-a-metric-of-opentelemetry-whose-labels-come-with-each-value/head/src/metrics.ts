import { metrics } from '@opentelemetry/api'
export const requests = metrics.getMeter('orders').createCounter('requests')
