import { Worker } from 'bullmq'
import { prisma } from './db.js'

new Worker('totals', async (job) => {
  const { _sum } = await prisma.line.aggregate({ where: { orderId: job.data.orderId }, _sum: { cents: true } })
  await prisma.order.update({ where: { id: job.data.orderId }, data: { totalCents: _sum.cents ?? 0 } })
})
