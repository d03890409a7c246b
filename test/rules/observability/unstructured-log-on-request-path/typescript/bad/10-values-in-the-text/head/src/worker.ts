import { Worker } from 'bullmq'
import pino from 'pino'

const log = pino()

export const worker = new Worker('mails', async (job) => {
  log.info(`sending mail ${job.data.mailId} for tenant ${job.data.tenantId}, attempt ${job.attemptsMade}`) // <- finding
})
