import { prisma } from './db.js'
export const fix = async (id: string) => {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } })
  await prisma.user.update({ where: { id }, data: { credits: user.credits + 1 } })
}
