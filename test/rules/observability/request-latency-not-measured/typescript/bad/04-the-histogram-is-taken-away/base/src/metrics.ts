import { Counter, Histogram } from 'prom-client'
export const orders = new Counter({ name: 'orders_total', help: 'Orders' })
export const latency = new Histogram({ name: 'http_request_duration_seconds', help: 'Latency' }) // <- finding
