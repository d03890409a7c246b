import type { Worker } from 'bullmq'
import { Counter } from 'prom-client'

const jobs = new Counter({ name: 'mail_jobs_total', help: 'Jobs by outcome', labelNames: ['outcome'] })

export function counted(worker: Worker): Worker {
  worker.on('completed', () => jobs.inc({ outcome: 'completed' }))
  worker.on('failed', () => jobs.inc({ outcome: 'failed' }))
  return worker
}
