import { prisma } from './db.js'
export const f = async (id: string) => {
  await prisma.a.update({ where: { id }, data: {} })
  await prisma.b.create({ data: { id } })
}
