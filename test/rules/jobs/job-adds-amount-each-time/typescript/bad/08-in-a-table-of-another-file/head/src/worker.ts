import { Worker } from 'bullmq'
import { connection } from './redis.js'
import { jobs } from './jobs.js'
export const worker = new Worker('points', async (job) => {
  const run = jobs[job.name]
  if (!run) throw new Error(`unknown job ${job.name}`)
  await run(job.data)
}, { connection })
