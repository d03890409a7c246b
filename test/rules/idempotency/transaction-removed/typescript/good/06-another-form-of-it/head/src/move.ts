import { prisma } from './db.js'
export const move = async (id: string, to: string) => {
  await prisma.$transaction([
    prisma.account.update({ where: { id }, data: { owner: to } }),
    prisma.audit.create({ data: { id, to } }),
  ])
}
