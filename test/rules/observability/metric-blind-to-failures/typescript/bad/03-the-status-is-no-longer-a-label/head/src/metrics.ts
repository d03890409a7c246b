import { Counter } from 'prom-client'

export const requests = new Counter({ name: 'http_requests_total', help: 'requests', labelNames: ['route'] }) // <- finding
