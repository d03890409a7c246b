import { Counter, Gauge, Histogram } from 'prom-client'
export const jobs = new Counter({ name: 'jobs_total', help: 'Jobs', labelNames: ['queue'] })
