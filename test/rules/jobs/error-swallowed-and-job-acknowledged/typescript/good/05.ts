import { Worker } from 'bullmq'
import { deliver, isGone } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  try { await deliver(job.data) } catch (error) { if (!isGone(error)) throw error }
})