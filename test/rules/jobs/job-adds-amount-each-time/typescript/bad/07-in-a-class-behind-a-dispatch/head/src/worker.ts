import { Worker } from 'bullmq'
import { connection } from './redis.js'
import { Points } from './points.js'
const points = new Points()
export const worker = new Worker('points', async (job) => {
  if (job.name === 'referral') {
    await points.grant(job.data.accountId, 500)
  }
}, { connection })
