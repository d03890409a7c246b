import { Worker } from 'bullmq'
import pino from 'pino'
import { send } from './mail.js'
const logger = pino()
export const worker = new Worker('mail', async (job) => { logger.info({ job: job.id }, 'mail'); await send(job.data) })
