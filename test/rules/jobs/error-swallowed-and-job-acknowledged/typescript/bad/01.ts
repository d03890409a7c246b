import { Worker } from 'bullmq'
import { deliver } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  try {
    await deliver(job.data)
  } catch (error) { // <- finding
    console.error('delivery failed', error)
  }
})