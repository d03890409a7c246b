import { Worker } from 'bullmq'
import { prisma } from './db.js'

export const worker = new Worker('billing', async (job) => {
  const order = await prisma.order.findUnique({ where: { name: job.data.order } })
  if (order.billed) return
  await prisma.$transaction([
    prisma.invoice.create({ data: { amount: job.data.amount } }),
    prisma.order.update({ where: { name: job.data.order }, data: { billed: true } }),
  ])
})
