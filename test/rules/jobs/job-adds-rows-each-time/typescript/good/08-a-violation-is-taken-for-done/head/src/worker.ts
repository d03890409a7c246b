import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => {
  try {
    await prisma.invoice.create({ data: { order: job.data.order } })
  } catch (error) {
    if ((error as { code?: string }).code !== 'P2002') throw error
  }
})
