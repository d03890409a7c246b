import { Worker } from 'bullmq'
import { Counter, Gauge } from 'prom-client'
import { send } from './mail.js'
export const sent = new Counter({ name: 'mails_sent_total', help: 'Mails' })
export const depth = new Gauge({ name: 'mail_queue_depth', help: 'Waiting' }) // <- finding
export const worker = new Worker('mail', async (job) => send(job.data))
