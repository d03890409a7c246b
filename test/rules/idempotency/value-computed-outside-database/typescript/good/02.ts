import { prisma } from './db.js'
export const rename = async (id: string) => {
  const user = await prisma.user.findUnique({ where: { id } })
  await prisma.user.update({ where: { id }, data: { name: user!.name + ' (copy)' } })
}