import { Counter } from 'prom-client'

export const requests = new Counter({ name: 'http_requests_total', help: 'requests', labelNames: ['route'] })
export const failed = new Counter({ name: 'http_failed_requests_total', help: 'failed requests', labelNames: ['route'] })
