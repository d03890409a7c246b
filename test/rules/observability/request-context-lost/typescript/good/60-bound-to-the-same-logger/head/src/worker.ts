import { Worker } from 'bullmq'
import { build } from './build.js'
import { root } from './log.js'

export const worker = new Worker('exports', async (job) => {
  root.setBindings({ requestId: job.data.requestId })
  root.info('started')
  await build(job.data.reportId)
})
