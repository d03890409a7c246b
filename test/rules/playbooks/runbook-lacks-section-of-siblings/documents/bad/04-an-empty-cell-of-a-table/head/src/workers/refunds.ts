import { Worker } from 'bullmq'
import { connection } from '../redis.js'
import { run } from '../run.js'

export const worker = new Worker('refunds', async (job) => run(job.data), { connection })
