import { Counter, Gauge, Histogram } from 'prom-client'
import { labels } from './labels.js'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests', labelNames: labels })
