import { Worker } from 'bullmq'
import { send } from './send.js'
export const captionWorker = (connection) => new Worker('captions', (job) => send(job.data), { connection })
