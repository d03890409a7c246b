import { Counter } from 'prom-client'
export const jobsTotal = new Counter({ name: 'jobs_total', help: 'Jobs', labelNames: ['queue', 'outcome'] })
