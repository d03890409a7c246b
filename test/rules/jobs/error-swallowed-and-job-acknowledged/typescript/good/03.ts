import { Worker } from 'bullmq'
import { deliver } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  for (const to of job.data.recipients) {
    try { await deliver(to) } catch (error) { console.error(error) }
  }
})