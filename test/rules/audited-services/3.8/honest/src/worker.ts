import { Queue, Worker } from 'bullmq'
import { Gauge } from 'prom-client'

const queue = new Queue('mail')
export const waiting = new Gauge({ name: 'mail_queue_depth', help: 'Waiting jobs', async collect() { this.set(await queue.getWaitingCount()) } })
export const worker = new Worker('mail', async (job) => send(job.data))
