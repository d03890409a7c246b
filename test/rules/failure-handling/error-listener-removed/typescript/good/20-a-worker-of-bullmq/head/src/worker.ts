import { Worker } from 'bullmq'
import { send } from './send.js'

export const worker = new Worker('mails', (job) => send(job.data), { connection: { host: 'redis' } })
