import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()

export const place = async (id: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: { id } })
    await tx.stock.update({ where: { id }, data: { count: { decrement: 1 } } })
  })
}
