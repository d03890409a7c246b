import { prisma } from './db.js'
export const spend = async (id: string, cost: number) => {
  const wallet = await prisma.wallet.findUniqueOrThrow({ where: { id } })
  await prisma.wallet.updateMany({ where: { id, balance: wallet.balance }, data: { balance: wallet.balance - cost } })
}