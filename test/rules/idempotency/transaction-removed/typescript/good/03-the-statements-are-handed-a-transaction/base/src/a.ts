import { prisma } from './db.js'
export const f = async (id: string) => {
  await prisma.$transaction(async (tx) => {
    await tx.a.update({ where: { id }, data: {} })
    await tx.b.create({ data: { id } })
  })
}
