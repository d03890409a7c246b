import { Queue, Worker } from 'bullmq'
import { Gauge } from 'prom-client'
import { send } from './mail.js'
const queue = new Queue('mail')
export const depth = new Gauge({
  name: 'mail_queue_depth',
  help: 'Jobs that wait',
  async collect() {
    this.set(await queue.getWaitingCount())
  },
})
export const worker = new Worker('mail', async (job) => send(job.data))
