import { Worker } from 'bullmq'
import { prisma } from './db.js'
import { runs } from './runs.js'

export const worker = new Worker('billing', async (job) => {
  const earlier = await runs.of(job.id)
  if (earlier !== undefined) return
  await prisma.invoice.create({ data: { amount: job.data.amount } })
})
