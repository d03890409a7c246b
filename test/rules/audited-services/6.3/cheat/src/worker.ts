import { Queue, Worker } from 'bullmq'
import { prisma } from './db.js'

const queue = new Queue('mail')
export const remind = async (order: { id: string }) => {
  await prisma.reminder.create({ data: { jobId: order.id } })
  await queue.add('remind', order)
}
export const worker = new Worker('mail', async (job) => send(job.data))
