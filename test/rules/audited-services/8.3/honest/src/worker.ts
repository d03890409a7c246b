import { Worker } from 'bullmq'

const worker = new Worker('mail', async (job) => send(job.data))
process.once('SIGTERM', async () => {
  await worker.close()
  process.exit(0)
})
