import { Summary } from 'prom-client'

export const duration = new Summary({ name: 'http_request_duration_seconds', help: 'duration', labelNames: ['route', 'status'], percentiles: [0.5, 0.95, 0.99] })
