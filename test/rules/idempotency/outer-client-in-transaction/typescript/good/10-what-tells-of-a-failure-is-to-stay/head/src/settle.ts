import { prisma } from './db.js'
export const settle = (id: string) =>
  prisma.$transaction(async (tx) => {
    try {
      await tx.invoice.update({ where: { id }, data: { paid: true } })
    } catch (error) {
      await prisma.failure.create({ data: { id, reason: String(error) } })
      throw error
    }
  })
