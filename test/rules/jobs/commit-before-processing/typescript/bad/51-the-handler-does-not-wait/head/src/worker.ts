import { Worker } from 'bullmq'
import { recordGrant } from './grants.js'
import { connection, log } from './setup.js'

export const worker = new Worker(
  'grants',
  async (job) => {
    log.info({ grantee: job.data.grantee }, 'grant')
    recordGrant(job.data.grantee, job.data.amount).catch((error) => log.error(error)) // <- finding
  },
  { connection },
)
