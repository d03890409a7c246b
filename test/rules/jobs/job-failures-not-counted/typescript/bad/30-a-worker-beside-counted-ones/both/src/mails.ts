import { Worker } from 'bullmq'
import { send } from './send.js'
import { jobsTotal } from './telemetry.js'
export function mailWorker(connection) {
  const worker = new Worker('mails', (job) => send(job.data), { connection })
  worker.on('completed', () => jobsTotal.inc({ queue: 'mails', outcome: 'success' }))
  worker.on('failed', () => jobsTotal.inc({ queue: 'mails', outcome: 'failure' }))
  return worker
}
