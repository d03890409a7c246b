import { Worker } from 'bullmq'

const worker = new Worker('mail', async (job) => send(job.data))
