import { Histogram } from 'prom-client'

export const duration = new Histogram({ name: 'http_request_duration_seconds', help: 'duration', labelNames: ['route'] })
