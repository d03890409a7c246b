import { Worker } from 'bullmq'

const worker = new Worker('mail', async (job) => send(job.data))
process.once('SIGTERM', () => {
  console.log('draining', worker.name)
  process.exit(0)
})
