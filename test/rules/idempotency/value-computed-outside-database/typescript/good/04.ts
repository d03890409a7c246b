import { prisma } from './db.js'
export const spend = (id: string, cost: number) =>
  prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM wallet WHERE id = ${id} FOR UPDATE`
    const wallet = await tx.wallet.findUniqueOrThrow({ where: { id } })
    await tx.wallet.update({ where: { id }, data: { balance: wallet.balance - cost } })
  })