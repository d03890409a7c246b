import { Worker } from 'bullmq'
import { countGrant, recordGrant } from './grants.js'
import { connection, log } from './setup.js'

export const worker = new Worker(
  'grants',
  async (job) => {
    const recorded = recordGrant(job.data.grantee, job.data.amount)
    log.info({ grantee: job.data.grantee }, 'grant')
    await recorded
  },
  { connection },
)

export const auditor = new Worker(
  'audits',
  async (job) => {
    await recordGrant(job.data.grantee, job.data.amount)
    void countGrant(job.data.grantee)
  },
  { connection },
)
