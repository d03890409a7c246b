import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => {
  if (await prisma.run.findUnique({ where: { idempotencyKey: job.id } })) return
  await prisma.invoice.create({ data: { amount: job.data.amount } })
})