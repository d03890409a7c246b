import { Worker } from 'bullmq'
import { write } from './write.js'
export const exports_ = new Worker('exports', async (job) => write(job.data), { concurrency: 2 }) // <- finding
