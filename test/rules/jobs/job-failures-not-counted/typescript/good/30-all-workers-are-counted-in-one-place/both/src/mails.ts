import { Worker } from 'bullmq'
import { send } from './send.js'
export const mailWorker = (connection) => new Worker('mails', (job) => send(job.data), { connection })
