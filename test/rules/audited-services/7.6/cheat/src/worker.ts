import { Worker } from 'bullmq'
import { Counter } from 'prom-client'

export const jobs = new Counter({ name: 'jobs_total', help: 'Jobs', labelNames: ['result'] })
export const worker = new Worker('mail', async (job) => send(job.data))
