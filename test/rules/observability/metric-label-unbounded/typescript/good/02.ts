import { Histogram } from 'prom-client'
export const latency = new Histogram({ name: 'http_seconds', help: 'Latency', labelNames: ['method', 'route', 'status_code'] })