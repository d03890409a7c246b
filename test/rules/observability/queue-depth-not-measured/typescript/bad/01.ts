import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
import { send } from './mail.js'
export const sent = new Counter({ name: 'mails_sent_total', help: 'Mails' })
export const worker = new Worker('mail', async (job) => send(job.data)) // <- finding