import { Counter, Gauge, Histogram } from 'prom-client'
export const work = new Histogram({ name: 'order_seconds', help: 'Work', labelNames: ['outcome'] })
