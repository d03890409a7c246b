import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
import { store } from './store.js'

const handled = new Counter({ name: 'handled_total', help: 'Jobs' })

new Worker('lag', async (job) => {
  await store.save(job.data)
  handled.inc()
})
