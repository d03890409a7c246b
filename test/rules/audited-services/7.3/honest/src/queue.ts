import { Queue, Worker } from 'bullmq'

const queue = new Queue('mail')
export const put = (order: { id: string }) => queue.add('remind', order, { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } })
export const worker = new Worker('mail', async (job) => send(job.data))
