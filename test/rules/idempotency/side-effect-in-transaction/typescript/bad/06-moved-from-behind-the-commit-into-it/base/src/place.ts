import { Queue } from 'bullmq'
import { prisma } from './db.js'
const shipping = new Queue('shipping')
export const place = async (id: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { placed: true } })
  })
  await shipping.add('ship', { id })
}
