import { Queue, Worker } from 'bullmq'

const queue = new Queue('mail')
const attempts = 5
export const put = (order: { id: string }) => queue.add('remind', { ...order, attempts })
export const worker = new Worker('mail', async (job) => {
  try {
    await send(job.data)
  } catch (error) {
    console.error('will be retried', error)
  }
})
