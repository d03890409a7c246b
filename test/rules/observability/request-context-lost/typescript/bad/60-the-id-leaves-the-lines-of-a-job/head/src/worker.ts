import { Worker } from 'bullmq'
import { build } from './build.js'
import { root } from './log.js'

export const worker = new Worker('exports', async (job) => {
  root.info({ reportId: job.data.reportId }, 'started')
  await build(job.data.reportId)
})
