import { Worker } from 'bullmq'
import { prisma } from './db.js'

export const worker = new Worker('billing', async (job) => { // <- finding
  const user = await prisma.user.findUnique({ where: { name: job.data.user } })
  if (user.blocked) throw new Error('blocked')
  await prisma.invoice.create({ data: { amount: job.data.amount } })
})
