import { Counter, Gauge, Histogram } from 'prom-client'
export const latency = new Histogram({ name: 'http_request_duration_seconds', help: 'Latency', labelNames: ['route'] })
