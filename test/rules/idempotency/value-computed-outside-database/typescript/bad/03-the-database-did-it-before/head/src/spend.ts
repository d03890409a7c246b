import { prisma } from './db.js'
export const spend = async (id: string, cost: number) => {
  const wallet = await prisma.wallet.findUnique({ where: { id } })
  await prisma.wallet.update({ where: { id }, data: { balance: wallet!.balance - cost } }) // <- finding
}
