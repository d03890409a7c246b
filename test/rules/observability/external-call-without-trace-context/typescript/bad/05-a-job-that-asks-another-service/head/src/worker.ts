import axios from 'axios'
import { Worker } from 'bullmq'
export const worker = new Worker('invoices', async (job) => {
  await axios.put('https://billing.example.com/invoices', job.data, { timeout: 5_000 }) // <- finding
})
