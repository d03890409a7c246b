import { Worker } from 'bullmq'
import { prisma } from './db.js'
import { mail } from './mail.js'

new Worker('refunds', async (job) => {
  const order = await prisma.order.findUniqueOrThrow({ where: { id: job.data.orderId } })
  await prisma.wallet.update({ where: { customerId: order.customerId }, data: { cents: { increment: order.cents } } }) // <- finding
  await mail.send(order.email, 'refunded')
})
