import { Worker } from 'bullmq'
import { deliver, park } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  try { await deliver(job.data) } catch (error) { await park(job, error) }
})