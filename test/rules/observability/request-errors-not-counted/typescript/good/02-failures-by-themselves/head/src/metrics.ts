import { Counter, Gauge, Histogram } from 'prom-client'
export const failures = new Counter({ name: 'orders_failed_total', help: 'Failures' })
