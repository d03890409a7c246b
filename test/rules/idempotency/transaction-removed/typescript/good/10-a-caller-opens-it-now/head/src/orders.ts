import { PrismaClient } from '@prisma/client'
import type { Prisma } from '@prisma/client'

const prisma = new PrismaClient()

export const place = async (id: string, tx: Prisma.TransactionClient) => {
  await tx.order.create({ data: { id } })
  await tx.stock.update({ where: { id }, data: { count: { decrement: 1 } } })
}
