import { Queue } from 'bullmq'
import { PrismaClient } from '@prisma/client'
const prisma = new PrismaClient()
const shipping = new Queue('shipping')
export const place = (id: string) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: { status: 'placed' } })
    await shipping.add('ship', { id }) // <- finding
  })