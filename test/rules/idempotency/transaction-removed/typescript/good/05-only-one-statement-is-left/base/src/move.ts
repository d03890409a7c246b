import { prisma } from './db.js'
export const move = async (id: string, to: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { owner: to } })
    await tx.audit.create({ data: { id, to } })
  })
}
