import { Queue, Worker } from 'bullmq'

const queue = new Queue('mail')
export const remind = (order: { id: string }) => queue.add('remind', order, { jobId: `remind-${order.id}` })
export const worker = new Worker('mail', async (job) => send(job.data))
