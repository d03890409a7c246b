import { Worker } from 'bullmq'
import { build } from './build.js'
import { root } from './log.js'

export const worker = new Worker('exports', async (job) => {
  const log = root.child({ jobId: job.id, requestId: job.data.requestId })
  log.info('started')
  await build(job.data.reportId)
})
