import { QueueEvents, Worker } from 'bullmq'
import { connection, log } from './setup.js'
import { print } from './print.js'

export const worker = new Worker('letters', async (job) => print(job.data.letter), { connection })
worker.on('error', (error) => log.error({ error }, 'worker'))

const events = new QueueEvents('letters', { connection })
events.on('failed', ({ jobId, failedReason }) => log.error({ jobId, failedReason }, 'letter not printed'))
