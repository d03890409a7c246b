import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => { // <- finding
  await prisma.invoice.create({ data: { amount: job.data.amount } })
})