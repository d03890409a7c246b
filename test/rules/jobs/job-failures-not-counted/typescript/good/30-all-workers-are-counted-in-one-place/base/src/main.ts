import { mailWorker } from './mails.js'
import { jobsTotal } from './telemetry.js'
for (const worker of [mailWorker({})]) {
  worker.on('completed', () => jobsTotal.inc({ queue: worker.name, outcome: 'success' }))
  worker.on('failed', () => jobsTotal.inc({ queue: worker.name, outcome: 'failure' }))
}
