import { Worker } from 'bullmq'
import { Gauge } from 'prom-client'
import { send } from './mail.js'
export const waiting = new Gauge({ name: 'mail_jobs_waiting', help: 'Waiting' })
export const worker = new Worker('mail', async (job) => send(job.data))