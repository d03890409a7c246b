import { Worker } from 'bullmq'
import { Histogram } from 'prom-client'
import { send } from './mail.js'
export const answers = new Histogram({ name: 'webhook_seconds', help: 'Answers', labelNames: ['event', 'status'] })
export const worker = new Worker('mail', async (job) => send(job.data)) // <- finding
