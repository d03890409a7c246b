import { PrismaClient } from '@prisma/client'
const prisma = new PrismaClient()
export const move = (id: string, to: string) =>
  prisma.$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { owner: to } })
    await prisma.audit.create({ data: { id, to } }) // <- finding
  })