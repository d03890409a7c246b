import { Worker } from 'bullmq'
import { log } from './log.js'
import { send } from './send.js'

export const worker = new Worker('mails', (job) => send(job.data), { connection: { host: 'redis' } })

worker.on('error', (error) => log.error({ error }, 'worker'))
