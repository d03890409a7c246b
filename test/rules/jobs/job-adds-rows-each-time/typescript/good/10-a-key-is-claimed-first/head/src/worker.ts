import { Worker } from 'bullmq'
import { prisma, redis } from './db.js'

export const worker = new Worker('billing', async (job) => {
  const isFirst = await redis.set(`invoice:${job.data.order}`, '1', 'EX', 86_400, 'NX')
  if (isFirst === null) return
  await prisma.invoice.create({ data: { amount: job.data.amount } })
})
