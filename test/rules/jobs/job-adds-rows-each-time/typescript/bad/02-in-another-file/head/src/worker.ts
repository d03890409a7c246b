import { Worker } from 'bullmq'
import { bill } from './bill.js'
export const worker = new Worker('billing', async (job) => { // <- finding
  await bill(job.data)
})
