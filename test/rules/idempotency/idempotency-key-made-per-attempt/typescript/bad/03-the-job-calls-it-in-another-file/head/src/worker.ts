import { Worker } from 'bullmq'
import { charge } from './charge.js'
export const worker = new Worker('charges', async (job) => { await charge(job.data.amount) })
