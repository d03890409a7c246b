import { Worker } from 'bullmq'
import { Histogram } from 'prom-client'
import { send } from './mail.js'
const took = new Histogram({ name: 'worker_duration_seconds', help: 'Duration' })
export const worker = new Worker('mail', async (job) => {
  const end = took.startTimer()
  await send(job.data)
  end()
})
