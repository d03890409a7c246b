import { Worker } from 'bullmq'
import { connection, log } from './setup.js'
import { print } from './print.js'

export const worker = new Worker('letters', async (job) => print(job.data.letter), { connection })
worker.on('failed', (job, error) => {
  log.error({ job: job?.id, error }, 'letter not printed')
})
worker.on('error', (error) => log.error({ error }, 'worker'))
