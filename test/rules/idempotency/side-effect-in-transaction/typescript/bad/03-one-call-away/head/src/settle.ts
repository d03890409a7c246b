import { prisma } from './db.js'
import { payOut } from './payments.js'
export const settle = async (account: string, amount: number) => {
  await prisma.$transaction(async (tx) => {
    await tx.balance.update({ where: { account }, data: { amount: { decrement: amount } } })
    await payOut(account, amount) // <- finding
  })
}
