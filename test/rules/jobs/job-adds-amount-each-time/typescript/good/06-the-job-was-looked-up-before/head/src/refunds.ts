import { Worker } from 'bullmq'
import { prisma } from './db.js'

new Worker('refunds', async (job) => {
  const order = await prisma.order.findUniqueOrThrow({ where: { id: job.data.orderId } })
  if (order.refundedAt) return
  await prisma.$transaction([
    prisma.order.update({ where: { id: order.id }, data: { refundedAt: new Date() } }),
    prisma.wallet.update({ where: { customerId: order.customerId }, data: { cents: { increment: order.cents } } }),
  ])
})
