import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
import { send } from './mail.js'
export const queued = new Counter({ name: 'mails_queued_total', help: 'Mails put into the queue' })
export const worker = new Worker('mail', async (job) => send(job.data)) // <- finding
