import type { PrismaClient } from '@prisma/client'

export const store = (prisma: PrismaClient, id: string) =>
  prisma.$transaction(async (tx) => {
    await tx.order.create({ data: { id } })
    await tx.stock.update({ where: { id }, data: { count: { decrement: 1 } } })
  })
