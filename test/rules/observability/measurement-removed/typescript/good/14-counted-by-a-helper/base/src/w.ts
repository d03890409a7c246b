import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
const results = new Counter({ name: 'jobs_total', help: 'x', labelNames: ['result'] })
const w = new Worker('x', async (job) => work(job))
w.on('completed', () => results.inc({ result: 'ok' }))
w.on('failed', (job, err) => {
  results.inc({ result: 'failed' })
  console.error(err)
})
