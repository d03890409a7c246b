import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
import { connection } from './redis.js'
import { send } from './mail.js'

const jobs = new Counter({ name: 'mail_jobs_total', help: 'Jobs by outcome', labelNames: ['outcome'] })
const worker = new Worker('mail', async (job) => send(job.data), { connection })

worker.on('completed', () => jobs.inc({ outcome: 'completed' })) // <- finding
worker.on('failed', (job, err) => {
  jobs.inc({ outcome: 'failed' })
  console.error('mail job failed', job?.id, err)
})
