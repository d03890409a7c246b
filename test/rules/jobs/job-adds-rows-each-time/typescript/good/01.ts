import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => {
  await prisma.invoice.upsert({ where: { id: job.id }, create: { id: job.id }, update: {} })
})