import client from 'prom-client'

export const jobsTotal = new client.Counter({ name: 'jobs_total', help: 'jobs by outcome', labelNames: ['queue', 'outcome'] })
