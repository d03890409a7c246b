import { Worker } from 'bullmq'
import { send } from './send.js'
export const mail = new Worker('mail', async (job) => send(job.data))
