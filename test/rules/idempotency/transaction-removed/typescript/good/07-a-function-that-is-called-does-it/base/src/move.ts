import { prisma } from './db.js'
export const move = async (id: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: {} })
    await tx.audit.create({ data: { id } })
  })
}
