import { Worker } from 'bullmq'
import { Histogram } from 'prom-client'
import { send } from './mail.js'
export const latency = new Histogram({ name: 'http_request_seconds', help: 'Latency', labelNames: ['route'] })
export const worker = new Worker('mail', async (job) => send(job.data)) // <- finding