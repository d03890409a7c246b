import { prisma } from './db.js'
export const touch = async (id: string, next: number) => {
  const user = await prisma.user.findUnique({ where: { id } })
  await prisma.user.update({ where: { id }, data: { score: next } })
  return user
}