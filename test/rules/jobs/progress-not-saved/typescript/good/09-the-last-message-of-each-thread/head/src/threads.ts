import { Worker } from 'bullmq'
import { summarize } from './summary'

export const worker = new Worker('threads', async (job) => {
  for (const thread of job.data.threads) {
    await summarize(thread.id)
  }
})
