import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
import { send } from './mail.js'
export const ended = new Counter({ name: 'mail_jobs_total', help: 'Mails', labelNames: ['outcome'] })
export const worker = new Worker('mail', async (job) => send(job.data))