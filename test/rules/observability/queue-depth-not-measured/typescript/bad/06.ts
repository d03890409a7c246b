import { Worker } from 'bullmq'
import { send } from './mail.js'
export const worker = new Worker('mail', async (job) => send(job.data)) // <- finding