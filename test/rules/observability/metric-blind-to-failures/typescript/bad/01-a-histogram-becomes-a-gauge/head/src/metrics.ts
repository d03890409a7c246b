import { Gauge } from 'prom-client'

export const duration = new Gauge({ name: 'http_request_duration_seconds', help: 'duration', labelNames: ['route'] }) // <- finding
