import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => {
  await prisma.invoice.create({ data: { orderId: job.data.order, amount: job.data.amount } })
})
