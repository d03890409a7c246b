import { Worker } from 'bullmq'
import { bill } from './bill.js'
export const worker = new Worker('invoices', async (job) => bill(job.data)) // <- finding